import { lessonBody } from "../../../../domain/http";
import { classroom } from "../../../classroom";
import { bodyOf, refuse, reply, withTeacher } from "../../door";
import { saveLesson } from "../save";

const missing = () => refuse("not_found", "There is no such lesson.");

export const GET = withTeacher(async ({ params, account }) => {
  const lesson = await classroom().store.lesson(account.id, params.id ?? "");
  return lesson ? reply({ lesson }) : missing();
});

export const PUT = withTeacher(async ({ request, params, account }) => {
  const id = params.id ?? "";
  if (!(await classroom().store.lesson(account.id, id))) return missing();
  return saveLesson(id, account.id, await bodyOf(request, lessonBody));
});

/** Seminars opened from it keep their own copy. */
export const DELETE = withTeacher(async ({ params, account }) =>
  (await classroom().store.deleteLesson(account.id, params.id ?? "")) ? reply({}) : missing(),
);
