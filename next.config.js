import { fingerprint } from "./bin/setup/build.js";

const build = process.env.NODE_ENV === "development" ? "development" : fingerprint().slice(0, 12);

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  generateBuildId: () => build,
  // A page knows which build made it, and compares that with what the server says (`app/live/version.ts`).
  env: { STOA_BUILD: build },
  // Words come to the page compiled (`app/language.ts`): the parser stays at home, 9 KB of it.
  turbopack: { resolveAlias: { "use-intl/format-message": "./app/messages/format.ts" } },
  // `npm test` checks types and style of the whole tree; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
};
