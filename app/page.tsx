import { Start } from "./join/Start";
import { WordsFor } from "./WordsFor";

/** Where students start. */
export default function Page() {
  return (
    <WordsFor groups={["join"]}>
      <Start />
    </WordsFor>
  );
}
