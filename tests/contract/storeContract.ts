import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { TestDatabase } from "./databases";
import { accounts } from "./suite/accounts";
import { addedRooms } from "./suite/addedRooms";
import { answered } from "./suite/answered";
import { clock } from "./suite/clock";
import { decisions } from "./suite/decisions";
import { eventLaw } from "./suite/eventLaw";
import { brokenStatements } from "./suite/faults";
import { firstWordings } from "./suite/firstWordings";
import { flags } from "./suite/flags";
import { held } from "./suite/held";
import { lessons } from "./suite/lessons";
import { lobby } from "./suite/lobby";
import { people } from "./suite/people";
import { phases } from "./suite/phases";
import { picks } from "./suite/picks";
import { pins } from "./suite/pins";
import { posts } from "./suite/posts";
import { reactions } from "./suite/reactions";
import { reading } from "./suite/reading";
import { rejoining } from "./suite/rejoining";
import { removal } from "./suite/removal";
import { renaming } from "./suite/renaming";
import { revisions } from "./suite/revisions";
import { roomPolicy } from "./suite/roomPolicy";
import { seats } from "./suite/seats";
import { seminarLaw } from "./suite/seminarLaw";
import { seminars } from "./suite/seminars";
import { spotlight } from "./suite/spotlight";
import { team } from "./suite/team";
import { timers } from "./suite/timers";
import { undo } from "./suite/undo";
import { words } from "./suite/words";

/** The database under test: one per file, emptied before each test. */
export type Db = () => TestDatabase;

/** What every store must do, whatever it stores in. `runs`: how often a property is tried. */
export function storeContract(name: string, open: () => Promise<TestDatabase>, runs: number) {
  describe(`S7 ${name}`, { timeout: 60_000 }, () => {
    let database: TestDatabase;
    const db = () => database;
    beforeAll(async () => {
      database = await open();
    }, 60_000);
    beforeEach(() => database.clear());
    afterAll(() => database?.close());

    describe("accounts", () => accounts(db));
    describe("lessons", () => lessons(db));
    describe("seminars", () => seminars(db));
    describe("seats", () => seats(db));
    describe("rejoining", () => rejoining(db));
    describe("removal", () => removal(db));
    describe("the team", () => team(db));
    describe("the lobby", () => lobby(db));
    describe("people", () => people(db));
    describe("renaming", () => renaming(db));
    describe("picks", () => picks(db));
    describe("words", () => words(db));
    describe("phases", () => phases(db));
    describe("timers", () => timers(db));
    describe("added rooms", () => addedRooms(db));
    describe("the policy of a room", () => roomPolicy(db));
    describe("the spotlight", () => spotlight(db));
    describe("posts", () => posts(db));
    describe("revisions", () => revisions(db));
    describe("decisions", () => decisions(db));
    describe("undo", () => undo(db));
    describe("flags", () => flags(db));
    describe("pins", () => pins(db));
    describe("reactions", () => reactions(db));
    describe("held posts", () => held(db));
    describe("first wordings", () => firstWordings(db));
    describe("reading", () => reading(db));
    describe("answered", () => answered(db));
    describe("the room clock", () => clock(db));
    describe("the event law", () => eventLaw(db, runs));
    describe("the event law of a seminar", () => seminarLaw(db, runs));
    describe("broken statements", () => brokenStatements(db));
  });
}
