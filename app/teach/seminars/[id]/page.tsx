import { classroom } from "../../../classroom";
import { WordsFor } from "../../../WordsFor";
import { Desk } from "./Desk";

/** A shell: everything in it comes over the teacher's own connection. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <WordsFor groups={["account", "desk", "people", "room", "rooms"]}>
      <Desk seminarId={(await params).id} address={classroom().origins.forStudents()} />
    </WordsFor>
  );
}
