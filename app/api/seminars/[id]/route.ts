import { viewSeminar } from "../../../../domain/access";
import { classroom } from "../../../classroom";
import { reply, withSeat } from "../../door";

/** A seminar as its staff see it, with the address its students open. */
export const GET = withSeat("moderate", async ({ seminar }) =>
  reply({ seminar: viewSeminar(seminar), joinUrl: `${classroom().origins.forStudents()}/s/${seminar.code}` }),
);
