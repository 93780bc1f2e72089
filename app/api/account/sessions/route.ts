import { classroom } from "../../../classroom";
import { reply, withTeacher } from "../../door";

/** Signs the account out everywhere. */
export const DELETE = withTeacher(async ({ account }) => {
  const { store, live } = classroom();
  await store.closeSessions(account.id);
  live.endAccount(account.id);
  return reply({});
});
