import { refusalAt } from "./refusals";

/**
 * One way to call the HTTP interface from a screen. Never throws: a refusal, or no connection at all, comes back as
 * `{ ok: false }` with a sentence to show, in the reader's language.
 */
export type Answer<T> = ({ ok: true } & T) | { ok: false; error: string; message: string };

export async function send<T = object>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const raw = body instanceof Blob;
    const response = await fetch(path, {
      method,
      headers: body === undefined || raw ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer<T>;
    return answer.ok ? answer : { ...answer, message: refusalAt(path, answer.error) ?? answer.message };
  } catch {
    return { ok: false, error: "offline", message: refusalAt(path, "offline") ?? "" };
  }
}
