import { openSqliteFile } from "./databases";
import { storeContract } from "./storeContract";

storeContract("better-sqlite3", openSqliteFile, 60);
