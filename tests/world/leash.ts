/** Loaded into the server under test: it ends when the test that started it is gone, however that ended. */
process.stdin.on("end", () => process.exit()).resume();
