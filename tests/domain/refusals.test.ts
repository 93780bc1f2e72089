import { afterAll, beforeAll, expect, test } from "vitest";
import english from "../../app/messages/en/errors.json";
import room from "../../app/messages/en/room.json";
import { refusalAt, wordRefusals } from "../../app/refusals";
import { refusals } from "../../domain/protocol";
import { read } from "../fences/source";

beforeAll(() => wordRefusals({ ...english, other: "OTHER" }));
afterAll(() => wordRefusals(undefined));

/** The errors of the HTTP interface, as its door lists them with their status. */
const overHttp = /const statuses = \{([^}]*)\}/
  .exec(read("app/api/door.ts"))?.[1]
  ?.match(/\w+(?=:)/g) as string[];

test.each([...overHttp, "offline"])("%s has a sentence of its own", (error) => {
  const upload = ["binary", "encoding"].includes(error);
  expect(refusalAt(upload ? "/api/lessons/decode" : "/api/account", error)).not.toBe("OTHER");
});

test.each(refusals)("a post refused as %s is told so", (refusal) => {
  expect(room.error[refusal]).toMatch(/\w/);
});

test("an error means what it means where it happened", () => {
  expect(refusalAt("/api/join?code=BCDF2345", "not_found")).toMatch(/has this code/);
  expect(refusalAt("/api/seminars/0190/invitations?as=staff", "not_found")).toMatch(/No account/);
  expect(refusalAt("/api/invitations/abc", "not_found")).toMatch(/invitation/);
  expect(refusalAt("/api/seminars/0190/mine", "not_found")).toBe(english.not_found);
  expect(refusalAt("/api/join", "unavailable")).toBe(english.unavailable);
});

test("an error of a newer server is told without a reason", () => {
  for (const error of ["mauve", "join", "toString"]) expect(refusalAt("/api/join", error)).toBe("OTHER");
});
