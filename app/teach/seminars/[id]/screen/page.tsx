import { classroom } from "../../../../classroom";
import { WordsFor } from "../../../../WordsFor";
import { Screen } from "./Screen";

/** For the projector: what the whole class may see, and nothing else. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <WordsFor groups={["room", "screen"]}>
      <Screen seminarId={(await params).id} address={classroom().origins.forStudents()} />
    </WordsFor>
  );
}
