/**
 * `npm start`: does whatever set-up is missing, then serves, all in one process. `--dev` serves from the sources and
 * needs no build. Until the dependencies are there nothing but Node's own modules can be imported.
 */
import { fileURLToPath } from "node:url";
import { requireNode } from "./setup/node.js";
import { attempt } from "./setup/refused.js";

attempt(async () => {
  requireNode();
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const development = process.argv.includes("--dev");
  const { ensureSecret } = await import("./setup/secret.js");
  const { ensureDependencies } = await import("./setup/dependencies.js");
  const { ensureBuild } = await import("./setup/build.js");
  ensureSecret();
  await ensureDependencies();
  if (!development) await ensureBuild();
  await serve(development);
});

/** @param {boolean} development */
async function serve(development) {
  Object.assign(process.env, {
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  // What `node --import tsx` does: from here on TypeScript can be imported.
  await import("tsx");
  await import("../server/index");
}
