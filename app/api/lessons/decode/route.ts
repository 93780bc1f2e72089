import { decodeUpload } from "../../../../domain/lesson/encoding/decode";
import { MAX_LESSON_BYTES } from "../../../../domain/limits";
import { refuse, reply, withTeacher } from "../../door";

const reasons = {
  too_large: `The file is larger than ${MAX_LESSON_BYTES / 1_000_000} MB. A lesson is a handout, not a book.`,
  binary: "This is not a text file. Save it as plain text (.txt) or Markdown (.md) and try again.",
  encoding: "The characters of this file could not be read. Save it as UTF-8 text and try again.",
  empty: "The file is empty.",
};

/** The text of an uploaded .txt or .md file, whatever its encoding. The body is the file's bytes. */
export const POST = withTeacher(async ({ request }) => {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > MAX_LESSON_BYTES) return refuse("too_large", reasons.too_large);
  const read = decodeUpload(new Uint8Array(await request.arrayBuffer()));
  return read.ok
    ? reply({ text: read.text, encoding: read.encoding })
    : refuse(read.error, reasons[read.error]);
});
