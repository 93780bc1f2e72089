import { seminarBody } from "../../../domain/http";
import { languageOfLesson } from "../../../domain/language/lesson";
import { MAX_ROOMS } from "../../../domain/limits";
import { classroom } from "../../classroom";
import { bodyOf, refuse, reply, withTeacher } from "../door";

/** The account's seminars, the latest first. */
export const GET = withTeacher(async ({ account }) =>
  reply({ seminars: await classroom().store.seminars(account.id) }),
);

/** Opens a seminar from a lesson: its chosen questions become the rooms. */
export const POST = withTeacher(async ({ request, account }) => {
  const { lessonId, ...policies } = await bodyOf(request, seminarBody);
  const { store } = classroom();
  const saved = await store.lesson(account.id, lessonId);
  if (!saved) return refuse("not_found", "There is no such lesson.");
  const { title, sections, questions } = saved.lesson;
  const chosen = questions.filter((question) => question.chosen);
  if (chosen.length === 0)
    return refuse("no_questions", "Choose at least one question: each becomes a room.");
  if (chosen.length > MAX_ROOMS) return refuse("too_large", `A seminar holds at most ${MAX_ROOMS} rooms.`);
  const text = { title, sections };
  const lang = languageOfLesson(text);
  const seminar = await store.openSeminar(account, { ...text, ...(lang && { lang }) }, chosen, policies);
  return reply({ seminar }, { status: 201 });
});
