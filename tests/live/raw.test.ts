import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Class, openWorld, type Student, type World } from "../world";
import { within } from "../world/wait";

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass();
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
});
afterAll(() => world?.stop());

const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;

/** What follows the `4` of an Engine.IO message: Socket.IO packets as no library would write them. */
const packets = [
  "",
  "9",
  "2",
  "2[",
  "2[]",
  "2[null]",
  "2[{}]",
  "2[1]",
  '2{"room:enter":1}',
  '2["room:enter"',
  '2["connect"]',
  '2["disconnect"]',
  '2["connect_error"]',
  '2["newListener"]',
  '2["__proto__",{}]',
  '20["constructor",{}]',
  '299999999999999999999["room:enter",{}]',
  '2-1["room:enter",{}]',
  `20["room:enter",${deep}]`,
  `2${deep}`,
  '21["post:add",{"__proto__":{"ok":true}}]',
  '21["post:add",null,null,null]',
  "0",
  '0{"as":{"toString":1}}',
  "0null",
  "0[]",
  "0/admin,",
  '0/admin,{"sid":1}',
  "1",
  "1/other,",
  '2/other,["room:enter",{}]',
  "3",
  "30[]",
  "3999[1]",
  '4"error"',
  '4{"message":1}',
  "5",
  '51-["post:add",{"_placeholder":true,"num":0}]',
  '51-["post:add",{"_placeholder":true,"num":99}]',
  '5-1-["post:add"]',
  '5999999999-["post:add"]',
  "51e9-[]",
  "61-[]",
  "\u0000",
  "\ud83d\ude00",
];

/** Engine.IO frames that are none. */
const frames = [
  "",
  "9",
  "x",
  "0",
  "0{}",
  "2probe",
  "3probe",
  "5",
  "6",
  "b!!!!",
  "\u001e",
  "{}",
  randomBytes(300),
];

describe("B1 malformed packets end nothing but their own connection", () => {
  test.each(named(packets))("Socket.IO packet %s", async (_name, packet) => {
    const line = await actor.browser.connect({ reconnection: false });
    line.socket.io.engine.write(packet);
    await stillWell();
    line.close();
  });

  test.each(named(frames))("WebSocket frame %s", async (_name, frame) => {
    const line = await actor.browser.connect({ reconnection: false });
    // The transport's own WebSocket, below what the library would send.
    const { ws } = line.socket.io.engine.transport as unknown as {
      ws: { send(data: string | Buffer): void };
    };
    ws.send(frame);
    await stillWell();
    line.close();
  });

  test("long-polling bodies and handshakes", async () => {
    const path = "/socket.io/?EIO=4&transport=polling";
    const open = async () => {
      const { text } = await actor.browser.get(path);
      return JSON.parse(text.slice(1)).sid as string;
    };
    const bodies = [
      "",
      "\u001e\u001e\u001e",
      "4",
      "42[",
      "9",
      "x".repeat(1_000),
      "40\u001e40\u001e40",
      "b4AAAA",
      "4".repeat(60_000),
    ];
    for (const body of bodies) {
      const sid = await open();
      const answer = await fetch(`${world.server.url}${path}&sid=${sid}`, {
        method: "POST",
        body,
        headers: { cookie: actor.browser.cookie },
      });
      expect([200, 400]).toContain(answer.status);
    }
    const sid = await open();
    const big = { method: "POST", body: "4".repeat(70_000), headers: { cookie: actor.browser.cookie } };
    expect((await fetch(`${world.server.url}${path}&sid=${sid}`, big)).status).toBe(413);
    const wrong = [
      "?EIO=4&transport=polling&sid=nobody",
      "?EIO=3&transport=polling",
      "?EIO=4&transport=pigeon",
      "?EIO=4",
      "?transport=__proto__&EIO=4",
      "",
    ];
    for (const query of wrong) expect((await actor.browser.get(`/socket.io/${query}`)).status).toBe(400);
    await stillWell();
  });

  test("an upgrade that nobody asked for, and a request that is none", async () => {
    const upgrade =
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    const head = (path: string, more = "") =>
      `GET ${path} HTTP/1.1\r\nHost: localhost:${world.server.port}\r\n${more}\r\n`;
    await ends(head("/", upgrade));
    await ends(head("/elsewhere", upgrade));
    await ends(head("/socket.io/?EIO=4&transport=websocket&sid=nobody", upgrade));
    await ends("\u0016\u0003\u0001\u0000\u0000 not http\r\n\r\n");
    await ends(
      `POST /api/join HTTP/1.1\r\nHost: localhost:${world.server.port}\r\nContent-Length: -5\r\n\r\n`,
    );
    await stillWell();
  });
});

function named<T extends string | Buffer>(payloads: T[]): [string, T][] {
  return payloads.map((payload) => [JSON.stringify(String(payload).slice(0, 40)), payload]);
}

let markers = 0;

/** The server lives, the witness has heard nothing but what comes now, and nobody else was cut. */
async function stillWell() {
  const before = witness.line.of("room:changes").length;
  const { text } = await seminar.desk.say(seminar.room, `marker ${++markers}`);
  await witness.line.sees(seminar.room, text);
  const heard = witness.line.of("room:changes").slice(before);
  expect(heard.flatMap((frame) => frame.posts ?? [])).toHaveLength(1);
  expect(actor.line.socket.connected).toBe(true);
  expect(witness.line.socket.connected).toBe(true);
  expect(world.server.alive()).toBe(true);
}

/** Sends raw bytes and waits until the server has ended the connection. */
function ends(bytes: string) {
  return within<void>(
    (resolve) => {
      const socket = connect(world.server.port, "localhost", () => socket.write(bytes, "latin1"));
      socket.on("data", () => {});
      socket.on("error", () => resolve());
      socket.on("close", () => resolve());
    },
    `for the end of ${bytes.slice(0, 40)}`,
  );
}
