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
  const { register } = await import("tsx/esm/api");
  register();
  stopWithShell();
  await import("../server/index");
}

/**
 * npm passes SIGTERM to the shell it runs this command in, and many a shell dies of it without telling us: the server
 * would live on, unseen, with the port. So its end is ours too.
 */
function stopWithShell() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
