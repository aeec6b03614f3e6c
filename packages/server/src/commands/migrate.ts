import { readConfig } from "../config.ts";
import { openKeyholderDatabase } from "../open-keyholder-database.ts";
import { createLog } from "../platform/log.ts";
import type { Command } from "./command.ts";

export const migrate: Command = {
  help: `
keyholder migrate

Brings the database up to date without starting the server. Several at once are safe: one does it, the others wait.
`,
  async run() {
    const config = readConfig(process.env);
    const database = await openKeyholderDatabase(config, createLog(config.LOG_LEVEL));
    await database.close();
    process.stdout.write("The database is up to date.\n");
    return 0;
  },
};
