import { wordsTryBody } from "../../../../../domain/http";
import { compileTriage } from "../../../../../domain/triage";
import { bodyOf, reply, withTeacher } from "../../../door";

/** Whether a word filter would hold a sentence, and by which rule. Asked here so that the page needs no matchers. */
export const POST = withTeacher(async ({ request }) => {
  const { text, list } = await bodyOf(request, wordsTryBody);
  return reply({ hold: compileTriage(list)(text) });
});
