import { expect, test } from "vitest";
import { readNext } from "../../app/sign-in/next";

test.each([
  ["/teach", "/teach"],
  ["/teach/lessons/new?sample", "/teach/lessons/new?sample"],
  ["/invite/abc-DEF_1", "/invite/abc-DEF_1"],
  ["/invite/../s/CODE", "/teach"],
  [undefined, "/teach"],
  [["/teach/lessons", "/x"], "/teach"],
  ["/teacher", "/teach"],
  ["/teach/../setup/x", "/teach"],
  ["//evil.example/teach", "/teach"],
  ["/\\evil.example/teach", "/teach"],
  ["https://evil.example/teach", "/teach"],
  ["/teach/%2e%2e/s/CODE", "/teach"],
  ["javascript:alert(1)", "/teach"],
])("after signing in %j leads to %j", (asked, next) => {
  expect(readNext(asked)).toBe(next);
});
