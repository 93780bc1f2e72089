import { defineConfig } from "drizzle-kit";

/** `npm run migrations` writes the migrations of both databases from `db/tables.ts`. */
const dialect = process.env.DIALECT === "postgres" ? "postgres" : "sqlite";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: `./db/tables.${dialect}.ts`,
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
});
