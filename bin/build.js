/** `npm run build`: the set-up of `npm start` without serving. */
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./setup/build.js";
import { ensureDependencies } from "./setup/dependencies.js";
import { attempt } from "./setup/refused.js";

attempt(async () => {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  await ensureDependencies();
  await ensureBuild();
});
