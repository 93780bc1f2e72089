import { expect, test } from "vitest";
import type { WordList } from "../../../domain/triage";
import { inviteAs, newTeacher, openSeminar } from "../cast";
import type { Db } from "../storeContract";

const list: WordList = { languages: ["en"], held: ["beans", "“ünï” 🦉"], allowed: ["ass*"] };

export function words(db: Db) {
  test("B7 an account's word filter is its own, and comes back as it was last saved", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const { chair } = await openSeminar(store, teacher);
    const { accountId } = await inviteAs(store, chair, "Harriet", "co-teacher");
    expect(await store.wordList(teacher.id)).toBeNull();
    await store.saveWordList(teacher.id, { languages: [], held: [], allowed: [] });
    await store.saveWordList(teacher.id, list);
    await db().restart();
    expect(await db().store.wordList(teacher.id)).toEqual(list);
    expect(await db().store.wordList(accountId ?? "")).toBeNull();
    expect(await db().store.wordList("nobody")).toBeNull();
  });

  test("there is none of an account that does not exist", async () => {
    await expect(db().store.saveWordList("nobody", list)).rejects.toThrow();
  });
}
