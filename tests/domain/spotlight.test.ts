import { expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import { collectionOf, stepIn } from "../../domain/spotlight";

type Some = Partial<Pick<PostView, "status" | "author">>;

function post(id: string, some: Some = {}): [string, PostView] {
  const author = { handle: id, name: id, role: "student" as const };
  return [id, { id, status: "visible", author, ...some } as PostView];
}

const spotlit = (posts: string[], at: number, revealed = true) => ({ spotlight: { posts, at }, revealed });

test("the projector shows the collected post it is at", () => {
  const posts = new Map([post("a"), post("b")]);
  const { shown, at } = collectionOf(spotlit(["b", "a"], 1), posts);
  expect([shown?.id, at]).toEqual(["a", 1]);
  expect(collectionOf(spotlit(["b", "a"], -1), posts).shown).toBeNull();
});

test("P2 a post that is not up any more is skipped, and no other takes its place by itself", () => {
  const posts = new Map([post("a"), post("b", { status: "hidden" }), post("c")]);
  const room = spotlit(["a", "b", "gone", "c"], 1);
  const found = collectionOf(room, posts);
  expect(found.posts.map(({ id }) => id)).toEqual(["a", "c"]);
  expect([found.shown, found.at]).toEqual([null, -1]);
  expect([stepIn(room, posts, 1), stepIn(room, posts, -1)]).toEqual([3, 0]);
});

test("before the reveal only the words of staff can be shown", () => {
  const teacher = { handle: "t", name: "t", role: "teacher" as const };
  const posts = new Map([post("a"), post("t", { author: teacher })]);
  const room = spotlit(["a", "t"], 0, false);
  expect(collectionOf(room, posts).posts.map(({ id }) => id)).toEqual(["t"]);
  expect(stepIn(room, posts, 1)).toBe(1);
});

test("there is nothing before the first and after the last", () => {
  const posts = new Map([post("a"), post("b")]);
  expect(stepIn(spotlit(["a", "b"], 0), posts, -1)).toBeNull();
  expect(stepIn(spotlit(["a", "b"], 1), posts, 1)).toBeNull();
  expect(stepIn(spotlit(["a", "b"], -1), posts, 1)).toBe(0);
});
