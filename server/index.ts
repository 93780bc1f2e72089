/** The composition root: environment -> store -> live -> next. */

import { mkdirSync } from "node:fs";
import { createServer, Server } from "node:http";
import next from "next";
import { openSqlite } from "../db/open";
import { openAccounts } from "./accounts";
import { openAuth } from "./auth";
import { readBuild } from "./build";
import { putClassroom } from "./classroom";
import { type Config, readConfig, StartRefused } from "./config";
import { guard } from "./http";
import { openLive } from "./live";
import { openOrigins } from "./origins";
import { countWrongCodes } from "./wrongCodes";

main().catch((reason) => {
  const message = reason instanceof Error ? reason.message : String(reason);
  console.error(reason instanceof StartRefused ? message : `Stoa could not start: ${message}`);
  process.exit(1);
});

async function main() {
  const config = readConfig(process.env);
  process.env.NEXTAUTH_SECRET = config.secret;
  // next-auth then takes its own address from each request; `guard` sees to it that it is one of ours.
  process.env.AUTH_TRUST_HOST = "true";
  delete process.env.NEXTAUTH_URL;

  const build = readBuild(config.development);
  const origins = openOrigins(config.port, config.publicUrl);
  const store = openStore(config);
  const auth = openAuth(store, config.secret);
  const accounts = openAccounts(store);
  const http = createServer();
  // Next would listen for upgrades on our server and race Socket.IO for them; in production it needs none.
  const upgrades = config.development ? http : new Server();
  const pages = next({ dev: config.development, httpServer: upgrades, port: config.port });
  http.on("request", guard(origins, build, pages.getRequestHandler()));
  const { postsPerSecond, arrivalsPerSecond, askAfterMs } = config;
  const limits = { postsPerSecond, arrivalsPerSecond, askAfterMs };
  const live = openLive(http, { store, auth, origins, build, ...limits });
  putClassroom({ config, origins, store, auth, accounts, live, wrongCodes: countWrongCodes() });
  await pages.prepare();
  await listen(http, config.port);

  console.log(`Stoa is running at http://localhost:${config.port}`);
  console.log(`Students reach it at ${origins.forStudents()}`);
  const token = await accounts.setUpToken();
  if (token) console.log(`Make the first account: http://localhost:${config.port}/setup/${token}`);

  let stopping = false;
  const stop = async () => {
    // The same wish often comes twice: from the terminal, and passed on by npm.
    if (stopping) return;
    stopping = true;
    await live.close();
    await store.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function openStore({ dataFolder, databaseFile }: Config) {
  try {
    mkdirSync(dataFolder, { recursive: true });
    return openSqlite(databaseFile);
  } catch (reason) {
    const { message, code } = reason as NodeJS.ErrnoException;
    // What SQLite and the file system say has a code; our own refusals are whole sentences.
    const refused = `The database ${databaseFile} cannot be opened for writing: ${message}.`;
    throw new StartRefused(code ? refused : message);
  }
}

function listen(http: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program: stop it, or choose another with PORT=3001 npm start.`;
      reject(error.code === "EADDRINUSE" ? new StartRefused(taken) : error);
    });
    http.listen(port, resolve);
  });
}
