import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { TestDatabase } from "./databases";
import { accounts } from "./suite/accounts";
import { clock } from "./suite/clock";
import { decisions } from "./suite/decisions";
import { eventLaw } from "./suite/eventLaw";
import { brokenStatements } from "./suite/faults";
import { lessons } from "./suite/lessons";
import { phases } from "./suite/phases";
import { posts } from "./suite/posts";
import { reading } from "./suite/reading";
import { removal } from "./suite/removal";
import { revisions } from "./suite/revisions";
import { seats } from "./suite/seats";
import { seminars } from "./suite/seminars";

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
    describe("removal", () => removal(db));
    describe("phases", () => phases(db));
    describe("posts", () => posts(db));
    describe("revisions", () => revisions(db));
    describe("decisions", () => decisions(db));
    describe("reading", () => reading(db));
    describe("the room clock", () => clock(db));
    describe("the event law", () => eventLaw(db, runs));
    describe("broken statements", () => brokenStatements(db));
  });
}
