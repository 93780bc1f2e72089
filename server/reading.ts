import { isStaff } from "../domain/access";
import { checkCitations } from "../domain/citations";
import type { LessonText } from "../domain/lesson/lesson";
import type { Seat } from "../domain/records";
import type { Store } from "../domain/store";
import { compileTriage, type Hold, standardWords, type WordList } from "../domain/triage";
import type { Context } from "./commands/command";

/** Lessons and word filters that are kept ready. */
const MOST_KEPT = 100;
const WARM_UP =
  "Call me on +44 7700 900123 or see www.example.org, you fool: each side read the same books and drew its own conclusion.";

/** What a post is read against before it is stored: the seminar's lesson and its teacher's word filter. */
export function createReading(store: Store): Pick<Context, "hold" | "cite"> {
  const filters = keep<string, (text: string) => Hold | null>();
  const lessons = keep<string, Promise<LessonText>>();
  // Compiling takes tens of milliseconds, and the first hundred texts several times as long as those after them, until
  // the matchers have become machine code: no post of a class shall wait for that.
  setImmediate(() => {
    for (let text = 0; text < 100; text++) filterOf(standardWords)(`${text}: ${WARM_UP}`);
  });

  return {
    async hold({ seat, seminar }, text) {
      if (isStaff(seat)) return null;
      // Read each time, so that a changed list holds at once, on every node; compiling is the slow part.
      const list = (await store.wordList(seminar.accountId)) ?? standardWords;
      return filterOf(list)(text);
    },

    async cite(seat, asked) {
      if (asked.length === 0) return [];
      return checkCitations(await lessonOf(seat), asked);
    },
  };

  function filterOf(list: WordList) {
    return filters(JSON.stringify(list), () => compileTriage(list));
  }

  /** Frozen when the seminar opened, so it can be kept. */
  function lessonOf(seat: Seat) {
    return lessons(seat.seminarId, () => store.frozenLesson(seat));
  }
}

function keep<K, V>() {
  const kept = new Map<K, V>();
  return (key: K, make: () => V): V => {
    const known = kept.get(key) ?? make();
    // Used last, goes last.
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
