import { send } from "./send";

/** Signs in through next-auth. `slow_down` after too many failures, `wrong` for e-mail or password alike. */
export async function signIn(
  email: string,
  password: string,
): Promise<"ok" | "wrong" | "slow_down" | "offline"> {
  const answer = await post("/api/auth/callback/credentials", { email, password });
  if (!answer) return "offline";
  if (answer.ok) return "ok";
  const { url } = (await answer.json().catch(() => ({}))) as { url?: string };
  return url?.includes("slow_down") ? "slow_down" : "wrong";
}

/** Ends this sign-in on the server too, and leaves for the sign-in page. */
export async function signOut() {
  await post("/api/auth/signout", {});
  window.location.assign("/sign-in");
}

async function post(path: string, fields: Record<string, string>): Promise<Response | null> {
  const { csrfToken } = (await send<{ csrfToken: string }>("GET", "/api/auth/csrf")) as {
    csrfToken?: string;
  };
  if (!csrfToken) return null;
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  return fetch(path, { method: "POST", body }).catch(() => null);
}
