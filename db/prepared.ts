import { getTableColumns, type Placeholder, sql, type Table } from "drizzle-orm";
import type { Queries } from "./atomic";

/** A query with `sql.placeholder("name")` where its values will stand. */
type Preparable<T> = PromiseLike<T> & { prepare(): unknown };

interface Ready {
  /** For SQLite, where rows can be had at once; on PostgreSQL it would give them as the driver does, unmapped. */
  all(values: object): unknown;
  execute(values: object): PromiseLike<unknown>;
}

/**
 * A query that is built once for each handle: on SQLite once for the life of the store, on PostgreSQL once in each
 * transaction. Building costs ten times what running does, so everything on the way of a post is prepared.
 */
export function prepared<V extends object, T>(build: (tx: Queries) => Preparable<T>) {
  const built = new WeakMap<Queries, Ready>();
  return (tx: Queries, values: V): PromiseLike<T> => {
    const ready = built.get(tx) ?? (build(tx).prepare() as Ready);
    built.set(tx, ready);
    return bound<T>(ready, values);
  };
}

/** A placeholder under its own name for every column of a table. */
export function placeholders<T extends Table>(table: T) {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as {
    [C in keyof T["_"]["columns"]]: Placeholder;
  };
}

/** What a builder is to those who run it: `all` for the atomics of SQLite, and always a promise. */
function bound<T>(ready: Ready, values: object): PromiseLike<T> & { all(): T } {
  return {
    all: () => ready.all(values) as T,
    // biome-ignore lint/suspicious/noThenProperty: it stands where a builder would, and those are awaited.
    then: (resolve, reject) => (ready.execute(values) as PromiseLike<T>).then(resolve, reject),
  };
}
