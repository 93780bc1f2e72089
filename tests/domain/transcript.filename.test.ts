import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment } from "../../app/api/seminars/[id]/transcript/filename";

test("a file is called after the title and the day, in plain letters and in the title's own", () => {
  expect(attachment("Żółć: the “split”", "2026-11-23", "md")).toBe(
    `attachment; filename="zo-c-the-split-2026-11-23.md"; filename*=UTF-8''%C5%BB%C3%B3%C5%82%C4%87%20the%20%E2%80%9Csplit%E2%80%9D%202026-11-23.md`,
  );
});

test("a title without a plain letter still makes a file name", () => {
  expect(attachment("共産主義", "2026-11-23", "csv")).toMatch(
    /^attachment; filename="seminar-2026-11-23\.csv"; /,
  );
});

test("no title can break out of the header or hide the file's extension", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const header = attachment(title, "2026-11-23", "md");
      expect(header).toMatch(
        /^attachment; filename="[a-z0-9-]+\.md"; filename\*=UTF-8''[A-Za-z0-9%._~-]+\.md$/,
      );
      const own = decodeURIComponent(header.slice(header.lastIndexOf("'") + 1));
      expect(own).not.toMatch(/[\p{C}\\/:*?"<>|]/u);
    }),
  );
});
