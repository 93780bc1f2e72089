import { expect, test } from "vitest";
import { answersTo, isAnswered } from "../../domain/answers";
import type { PostView } from "../../domain/protocol";
import type { PostStatus } from "../../domain/records";

/** Posts in order, each by whom, to which one, in which status. */
function room(...said: [id: string, handle: string, parentId?: string | null, status?: PostStatus][]) {
  return new Map(
    said.map(([id, handle, parentId = null, status = "visible"], order) => [
      id,
      { id, parentId, status, order, author: { handle, name: handle, role: "student" } } as PostView,
    ]),
  );
}
const ids = (posts: PostView[]) => posts.map(({ id }) => id);

test("what others reply to one's posts, in order; not one's own words, nor what answers somebody else", () => {
  const posts = room(
    ["1", "ada"],
    ["2", "ben", "1"],
    ["3", "ada", "1"],
    ["4", "cleo", "3"],
    ["5", "cleo", "2"],
    ["6", "ben"],
  );
  expect(ids(answersTo("ada", posts))).toEqual(["2", "4"]);
  expect(ids(answersTo("ben", posts))).toEqual(["5"]);
  expect(answersTo("cleo", posts)).toEqual([]);
});

test("what one has replied to in turn was noticed", () => {
  const posts = room(["1", "ada"], ["2", "ben", "1"], ["3", "ada", "2"]);
  expect(answersTo("ada", posts)).toEqual([]);
  expect(ids(answersTo("ben", posts))).toEqual(["3"]);
});

test("P2 neither what is not up, nor answers to what is not", () => {
  for (const status of ["pending", "returned", "hidden", "withdrawn"] as const) {
    expect(answersTo("ada", room(["1", "ada", null, status], ["2", "ben", "1"]))).toEqual([]);
    expect(answersTo("ada", room(["1", "ada"], ["2", "ben", "1", status]))).toEqual([]);
  }
  expect(answersTo("ada", room(["2", "ben", "1"]))).toEqual([]);
});

test("a post is answered by others, or by the reader even where that waits", () => {
  const is = (...reply: [string, string, string, PostStatus?]) => {
    const posts = room(["1", "ada"], reply);
    return isAnswered(posts.get("1") as PostView, posts, "ben");
  };
  expect(is("2", "cleo", "1")).toBe(true);
  expect(is("2", "ben", "1", "pending")).toBe(true);
  expect(is("2", "ben", "1", "withdrawn")).toBe(false);
  expect(is("2", "ada", "1")).toBe(false);
  expect(is("2", "cleo", "9")).toBe(false);
});
