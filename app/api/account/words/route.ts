import { wordsBody } from "../../../../domain/http";
import { standardWords } from "../../../../domain/triage/list";
import { classroom } from "../../../classroom";
import { bodyOf, reply, withTeacher } from "../../door";

/** The account's word filter; the standard one until it was changed. */
export const GET = withTeacher(async ({ account }) =>
  reply({ list: (await classroom().store.wordList(account.id)) ?? standardWords }),
);

export const PUT = withTeacher(async ({ request, account }) => {
  const list = await bodyOf(request, wordsBody);
  await classroom().store.saveWordList(account.id, list);
  return reply({ list });
});
