import { expect, test } from "vitest";
import { filesIn, read } from "./fences/source";

/** What is centred on the window has no side. */
const centred = /\bleft-1\/2\b/g;

/** Classes that name a side of the screen; those that name the start and the end of a line follow the language. */
const sided =
  /(?<=["'`\s:!-])(?:[mp][lr]-|(?:left|right)-[\d[a-z]|text-(?:left|right)\b|float-(?:left|right)\b|border-[lr](?:-|\b)|rounded-(?:[lr]|[tb][lr])(?:-|\b)|scroll-[mp][lr]-)/;

test("X5 no screen names left or right, so that every one of them is mirrored for Arabic", () => {
  const lines = filesIn("app", /\.tsx$/).flatMap((path) =>
    read(path)
      .split("\n")
      .map((line, index) => ({ place: `${path}:${index + 1}`, line: line.replace(centred, "") })),
  );
  const found = lines.filter(({ line }) => /[cC]lass|["'`]/.test(line) && sided.test(line));
  expect(found.map(({ place }) => place)).toEqual([]);
});

test.each(["ml-2", "sm:-mr-3", "lg:pl-20", "absolute right-0", "text-left", "border-l-2", "rounded-tl-md"])(
  "%s names a side",
  (className) => {
    expect(sided.test(`className="flex ${className}"`)).toBe(true);
  },
);
test.each(["ms-2", "-me-3", "ps-20", "end-0", "text-start", "border-s-2", "html", "place-items-center"])(
  "%s does not",
  (className) => {
    expect(sided.test(`className="flex ${className}"`)).toBe(false);
  },
);
