import { expect, test } from "vitest";
import { newTeacher } from "../cast";
import type { Db } from "../storeContract";

const ada = { id: "account-ada", email: "ada@school.example", name: "Ada" };

export function accounts(db: Db) {
  test("the first account is an admin, and there is only one first account", async () => {
    const { store } = db();
    expect(await store.hasAccounts()).toBe(false);
    expect(await store.addFirstAccount(ada, "hash")).toEqual({ ...ada, role: "admin" });
    expect(await store.hasAccounts()).toBe(true);
    const second = { ...ada, id: "account-eve", email: "eve@school.example" };
    expect(await store.addFirstAccount(second, "hash")).toBe("conflict");
    expect(await store.accountByEmail("eve@school.example")).toBeNull();
  });

  test("A9 of ten that set up at once exactly one becomes the first account", async () => {
    const { store } = db();
    const people = Array.from({ length: 10 }, (_, n) => ({
      ...ada,
      id: `account-${n}`,
      email: `${n}@x.example`,
    }));
    const outcomes = await Promise.all(people.map((person) => store.addFirstAccount(person, "hash")));
    expect(outcomes.filter((outcome) => outcome !== "conflict")).toHaveLength(1);
    const found = await Promise.all(people.map(({ email }) => store.accountByEmail(email)));
    expect(found.filter(Boolean)).toHaveLength(1);
  });

  test("an account is found by its e-mail however it is typed, whichever way it was given", async () => {
    const { store } = db();
    await store.addFirstAccount({ ...ada, email: " Ada@School.Example" }, "hash");
    const found = { account: { ...ada, role: "admin" }, passwordHash: "hash" };
    expect(await store.accountByEmail("ADA@school.example ")).toEqual(found);
    expect(await store.accountByEmail("ada@school.exampl")).toBeNull();
  });

  test("a session leads to its account until it is closed", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const [here, there] = [await store.openSession(teacher.id), await store.openSession(teacher.id)];
    expect(here).not.toBe(there);
    expect(await store.accountOfSession(here)).toEqual(teacher);
    await store.closeSession(here);
    expect(await store.accountOfSession(here)).toBeNull();
    expect(await store.accountOfSession(there)).toEqual(teacher);
    await store.closeSession(here);
    expect(await store.accountOfSession("no such session")).toBeNull();
  });

  test("A5 a new password ends every session, and so does signing out everywhere", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const before = [await store.openSession(teacher.id), await store.openSession(teacher.id)];
    await store.changePassword(teacher.id, "another hash");
    expect(await Promise.all(before.map((id) => store.accountOfSession(id)))).toEqual([null, null]);
    expect((await store.accountByEmail(teacher.email))?.passwordHash).toBe("another hash");
    const after = [await store.openSession(teacher.id), await store.openSession(teacher.id)];
    await store.closeSessions(teacher.id);
    expect(await Promise.all(after.map((id) => store.accountOfSession(id)))).toEqual([null, null]);
  });

  test("there is no session for an account that does not exist", async () => {
    await expect(db().store.openSession("nobody")).rejects.toThrow();
  });
}
