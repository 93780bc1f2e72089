import { beforeEach, expect, test, vi } from "vitest";
import { createClock } from "../../app/live/clock";
import { createDelivery } from "../../app/live/delivery";
import { createMemory } from "../../app/live/memory";
import type { Outgoing } from "../../app/live/outbox";
import { until } from "./until";

/** The browser's store: what every tab of it shares. It may refuse to store, or forget to answer. */
const device = vi.hoisted(() => ({
  records: new Map<string, unknown>(),
  mood: "works" as "works" | "refuses" | "hangs",
  writes: 0,
}));
vi.mock("idb-keyval", () => {
  const when = async <T>(work: () => T): Promise<T> => {
    if (device.mood === "refuses") throw new DOMException("full", "QuotaExceededError");
    if (device.mood === "hangs") return new Promise<T>(() => {});
    return structuredClone(work());
  };
  return {
    createStore: () => null,
    entries: () => when(() => [...device.records]),
    set: (key: string, value: unknown) =>
      when(() => {
        device.writes += 1;
        device.records.set(key, structuredClone(value));
      }),
    del: (key: string) => when(() => void device.records.delete(key)),
  };
});

type Reply = { ok: true } | { ok: false; error: string; message: string; retryAfter?: number };
const refused = (error: string, more = {}): Reply => ({ ok: false, error, message: error, ...more });
const offline = refused("offline");

/** A server that keeps what it is sent in order, or answers something else where it is told to. */
function openServer() {
  const stored: string[] = [];
  const asked: string[] = [];
  const server = {
    stored,
    asked,
    says: (_text: string): Reply => ({ ok: true }),
    seated: true,
    add(text: string): Reply {
      asked.push(text);
      const reply = server.says(text);
      if (reply.ok && !stored.includes(text)) stored.push(text);
      return reply;
    },
  };
  return server;
}

/** A page of the seat `ada`. */
async function openTab(server: ReturnType<typeof openServer>, seatId = "ada") {
  const memory = createMemory();
  const delivery = createDelivery({
    memory,
    clock: createClock(),
    ask: (async (_name: string, { text }: Outgoing) => server.add(text)) as never,
    onFailure: () => {},
    isSeated: async () => server.seated,
  });
  await delivery.restore(seatId);
  const states = () => memory.get().outbox.map(({ text, state }) => `${text}: ${state}`);
  return {
    ...delivery,
    memory,
    states,
    write: (text: string) => delivery.post({ roomId: "r1", parentId: null, move: "claim", text }),
  };
}

beforeEach(() => {
  device.records.clear();
  device.mood = "works";
  device.writes = 0;
});

test("D6 two tabs of a seat keep each other's posts, and show the same", async () => {
  const server = openServer();
  server.says = () => offline;
  const [one, two] = [await openTab(server), await openTab(server)];
  await Promise.all(["a", "b", "c"].flatMap((text) => [one.write(`one ${text}`), two.write(`two ${text}`)]));
  expect(device.records.size).toBe(6);
  await until(() => [one, two].every((tab) => tab.states().length === 6));
  expect(one.states().toSorted()).toEqual(two.states().toSorted());
  const third = await openTab(server);
  expect(third.states()).toHaveLength(6);
  for (const tab of [one, two, third]) tab.stop();
});

test("D6 what is saved leaves the device and both tabs, and is stored once", async () => {
  const server = openServer();
  const [one, two] = [await openTab(server), await openTab(server)];
  await one.write("a thought");
  await until(() => device.records.size === 0 && server.stored.length === 1);
  await until(() => two.states().every((state) => state.endsWith("saved")));
  two.flush();
  expect(server.stored).toEqual(["a thought"]);
  const later = await openTab(server);
  expect(later.states()).toEqual([]);
  for (const tab of [one, two, later]) tab.stop();
});

test("D6 a closed tab's posts are sent by the other, and by the next visit", async () => {
  const server = openServer();
  server.says = () => offline;
  const [one, two] = [await openTab(server), await openTab(server)];
  await one.write("left behind");
  one.stop();
  await until(() => two.states().length === 1);
  server.says = () => ({ ok: true });
  two.flush();
  await until(() => server.stored.length === 1 && device.records.size === 0);

  server.says = () => offline;
  await two.write("and again");
  two.stop();
  server.says = () => ({ ok: true });
  const next = await openTab(server);
  next.flush();
  await until(() => device.records.size === 0);
  expect(server.stored).toEqual(["left behind", "and again"]);
  next.stop();
});

test("D6 a tab that slept through it all looks again when it wakes", async () => {
  const server = openServer();
  server.says = () => offline;
  vi.stubGlobal("BroadcastChannel", undefined);
  const [asleep, awake] = [await openTab(server), await openTab(server)];
  await awake.write("while you slept");
  expect(asleep.states()).toEqual([]);
  await asleep.wake();
  expect(asleep.states()[0]).toContain("while you slept");
  server.says = () => ({ ok: true });
  awake.flush();
  await until(() => device.records.size === 0);
  server.says = () => offline;
  await asleep.wake();
  expect(asleep.states()).toEqual([]);
  expect(server.stored).toEqual(["while you slept"]);
  vi.unstubAllGlobals();
  for (const tab of [asleep, awake]) tab.stop();
});

test("D1 the order within a room holds across tabs, slow mode and a clock that is set back", async () => {
  const server = openServer();
  let slow = true;
  server.says = (text) =>
    text === "first" && slow ? refused("slow_down", { retryAfter: 300 }) : { ok: true };
  const [one, two] = [await openTab(server), await openTab(server)];
  await one.write("first");
  await until(() => two.states().length === 1);
  vi.setSystemTime(Date.now() - 3_600_000);
  await two.write("second");
  await until(() => one.states().length === 2);
  await one.write("third");
  vi.useRealTimers();
  expect(server.stored).toEqual([]);
  slow = false;
  await until(() => server.stored.length === 3 && device.records.size === 0);
  expect(server.stored).toEqual(["first", "second", "third"]);
  for (const tab of [one, two]) tab.stop();
});

test.each(["refuses", "hangs"] as const)(
  "D6 a device that %s: the page keeps it, says so, and sends it",
  async (mood) => {
    const server = openServer();
    server.says = () => offline;
    device.mood = mood;
    const tab = await openTab(server, `seat of ${mood}`);
    await tab.write("nowhere else");
    expect(tab.memory.get().outbox).toMatchObject([{ text: "nowhere else", onlyHere: true }]);
    // Another screen of the same page, such as after coming back with a code.
    tab.stop();
    const again = await openTab(server, `seat of ${mood}`);
    expect(again.states()).toEqual(["nowhere else: retrying"]);
    server.says = () => ({ ok: true });
    again.flush();
    await until(() => server.stored.length === 1);
    again.stop();
  },
);

test("D6 a post is not called refused when it is the seat that is gone", async () => {
  const server = openServer();
  server.says = () => refused("not_found");
  server.seated = false;
  const tab = await openTab(server);
  await tab.write("from the old device");
  await until(() => tab.states()[0] === "from the old device: retrying");
  server.seated = true;
  tab.flush();
  await until(() => tab.states()[0] === "from the old device: refused");
  expect(device.records.size).toBe(1);
  tab.stop();
});

test("nobody else's posts are brought back on a shared device", async () => {
  const server = openServer();
  server.says = () => offline;
  const ada = await openTab(server, "ada");
  await ada.write("private");
  ada.stop();
  const dora = await openTab(server, "dora");
  expect(dora.states()).toEqual([]);
  dora.flush();
  expect(server.asked).toEqual(["private"]);
  dora.stop();
});

test("tabs that are offline do not keep telling each other so", async () => {
  const server = openServer();
  server.says = () => offline;
  const [one, two] = [await openTab(server), await openTab(server)];
  await one.write("still here");
  await until(() => two.states().length === 1);
  for (let round = 0; round < 5; round++) {
    one.flush();
    two.flush();
    await until(() =>
      one
        .states()
        .concat(two.states())
        .every((state) => state.endsWith("retrying")),
    );
  }
  expect(device.writes).toBeLessThanOrEqual(3);
  for (const tab of [one, two]) tab.stop();
});
