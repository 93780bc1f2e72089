import { setUpBody } from "../../../domain/http";
import { classroom } from "../../classroom";
import { anyone, bodyOf, refuse, reply } from "../door";

/** Makes the first account with the one-time link from the terminal. */
export const POST = anyone(async ({ request }) => {
  const { token, ...person } = await bodyOf(request, setUpBody);
  const account = await classroom().accounts.setUp(token, person);
  if (account === "not_found") {
    return refuse(
      "not_found",
      "This set-up link is no longer valid. The terminal shows a new one after a restart.",
    );
  }
  return reply({ account }, { status: 201 });
});
