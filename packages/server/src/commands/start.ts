import { readConfig } from "../config.ts";
import { createLog } from "../platform/log.ts";
import { buildCheckout } from "./build-checkout.ts";
import type { Command } from "./command.ts";
import { untilStopped } from "./until-stopped.ts";

export const start: Command = {
  help: `
keyholder start

Starts the server. It brings its database up to date first: its own in KEYHOLDER_DATA, or the one at DATABASE_URL.
An empty one is set up at the address that it prints. Ctrl-C stops it.
`,
  async run() {
    await buildCheckout();
    const { startServer } = await import("../start-server.ts");
    const config = readConfig(process.env);
    const log = createLog(config.LOG_LEVEL);
    const server = await startServer({ config, log, demo: false });
    process.stdout.write(`Keyholder runs at ${config.PUBLIC_URL}\n`);
    if (server.setupAddress) process.stdout.write(`It is empty. Set it up at ${server.setupAddress}\n`);
    await untilStopped(server, log);
    return 0;
  },
};
