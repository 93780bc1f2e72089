import { v7 as uuid } from "uuid";
import { lessonBody } from "../../../domain/http";
import { classroom } from "../../classroom";
import { bodyOf, reply, withTeacher } from "../door";
import { saveLesson } from "./save";

/** The account's lessons, the latest first. */
export const GET = withTeacher(async ({ account }) =>
  reply({ lessons: await classroom().store.lessons(account.id) }),
);

export const POST = withTeacher(async ({ request, account }) =>
  saveLesson(uuid(), account.id, await bodyOf(request, lessonBody)),
);
