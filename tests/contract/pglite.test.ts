import { openPglite } from "./databases";
import { storeContract } from "./storeContract";

storeContract("PGlite", openPglite, 15);
