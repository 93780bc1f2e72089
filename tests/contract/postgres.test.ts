import { afterAll, beforeAll, describe } from "vitest";
import { openPostgresAt } from "./databases";
import { canHavePostgres, type PostgresServer, postgresServer } from "./postgresServer";
import { storeContract } from "./storeContract";
import { postgresServers } from "./suite/postgresServers";

if (!canHavePostgres) {
  console.warn("SKIPPED: no PostgreSQL here. Set TEST_DATABASE_URL, or install it so that initdb is found.");
}

describe.skipIf(!canHavePostgres)("a real server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await postgresServer();
  }, 60_000);
  afterAll(() => server?.stop());

  storeContract("PostgreSQL", async () => openPostgresAt(await server.newDatabase()), 20);
  describe("many connections", { timeout: 60_000 }, () => postgresServers(() => server.newDatabase()));
});
