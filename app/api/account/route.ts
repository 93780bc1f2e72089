import { reply, withTeacher } from "../door";

/** The signed-in account. */
export const GET = withTeacher(async ({ account }) => reply({ account }));
