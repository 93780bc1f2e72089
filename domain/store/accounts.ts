import type { Lesson, LessonFormat } from "../lesson/lesson";
import type { Account, SavedLesson } from "../records";
import type { WordList } from "../triage";

/** Accounts and what belongs to one: its sessions, lessons and word filter. */
export interface AccountStore {
  /** Null once any account exists: the set-up link makes the first one only. */
  addFirstAccount(account: Omit<Account, "role">, passwordHash: string): Promise<Account | "conflict">;
  hasAccounts(): Promise<boolean>;
  accountByEmail(email: string): Promise<{ account: Account; passwordHash: string } | null>;
  /** Ends every session of the account as well. */
  changePassword(accountId: string, passwordHash: string): Promise<void>;
  openSession(accountId: string): Promise<string>;
  /** The account signed in by this session, or null once it was closed. */
  accountOfSession(sessionId: string): Promise<Account | null>;
  closeSession(sessionId: string): Promise<void>;
  closeSessions(accountId: string): Promise<void>;
  saveLesson(
    lesson: Pick<SavedLesson, "id" | "accountId"> & { source: string; format: LessonFormat; lesson: Lesson },
  ): Promise<SavedLesson | "not_found">;
  lessons(accountId: string): Promise<Omit<SavedLesson, "source" | "lesson">[]>;
  lesson(accountId: string, lessonId: string): Promise<SavedLesson | null>;
  deleteLesson(accountId: string, lessonId: string): Promise<boolean>;
  /** The account's word filter; null where it was never changed. */
  wordList(accountId: string): Promise<WordList | null>;
  saveWordList(accountId: string, list: WordList): Promise<void>;
}
