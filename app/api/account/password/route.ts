import { passwordBody } from "../../../../domain/http";
import { classroom } from "../../../classroom";
import { bodyOf, refuse, reply, withTeacher } from "../../door";

/** Changes the password and signs the account out everywhere, here included. */
export const POST = withTeacher(async ({ request, account }) => {
  const { current, next } = await bodyOf(request, passwordBody);
  const { accounts, live } = classroom();
  const changed = await accounts.changePassword(account, current, next);
  if (!changed) return refuse("wrong_password", "The current password is not right. Nothing was changed.");
  live.endAccount(account.id);
  return reply({});
});
