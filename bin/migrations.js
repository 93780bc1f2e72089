/** `npm run migrations`: writes the migrations of both databases after a change to `db/tables/`. */
import { spawnSync } from "node:child_process";

for (const dialect of ["sqlite", "postgres"]) {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", "generate", ...process.argv.slice(2)],
    {
      env: { ...process.env, DIALECT: dialect },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exit(1);
}
