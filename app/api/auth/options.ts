import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { classroom } from "../../classroom";

/**
 * Teachers sign in with e-mail and password. The JWT carries the id of a session row: once that row is closed (sign
 * out, password change, "sign out everywhere") a copy of the cookie opens nothing.
 */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: 14 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      name: "E-mail and password",
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(given, request) {
        const address = String(request.headers?.["x-stoa-address"] ?? "");
        const { accounts } = classroom();
        const account = await accounts.signIn(given?.email ?? "", given?.password ?? "", address);
        if (account === "slow_down") throw new Error("slow_down");
        return account;
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      const { store } = classroom();
      if (user) return { sub: user.id, sid: await store.openSession(user.id) };
      const account = await store.accountOfSession(String(token.sid));
      if (!account) throw new Error("This session was closed.");
      return token;
    },
  },
  events: {
    async signOut({ token }) {
      const { store, live } = classroom();
      const sessionId = String(token.sid);
      await store.closeSession(sessionId);
      live.endSession(sessionId);
    },
  },
  // A closed session is an ordinary event here, not an error worth a stack trace.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
};
