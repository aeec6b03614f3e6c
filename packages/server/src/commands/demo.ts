import { join } from "node:path";
import { readConfig } from "../config.ts";
import { createLog } from "../platform/log.ts";
import { buildCheckout } from "./build-checkout.ts";
import type { Command } from "./command.ts";
import { untilStopped } from "./until-stopped.ts";

export const demo: Command = {
  help: `
keyholder demo

Starts a server that only this machine can reach, with the worlds of the stories loaded, in a folder of its own below
KEYHOLDER_DATA. Mail is not sent but shown on a page. Delete the folder to begin anew.
`,
  async run() {
    await buildCheckout();
    const { demoPassword, fillDemo } = await import("../demo/fill-demo.ts");
    const { demoGuide } = await import("../demo/guide.ts");
    const { startServer } = await import("../start-server.ts");
    const chosen = readConfig({ LOG_LEVEL: "warn", ...process.env });
    // The demo's passwords are known to everybody: it must never be reached from another machine.
    const config = {
      ...chosen,
      HOST: "localhost",
      PUBLIC_URL: `http://localhost:${chosen.PORT}`,
      KEYHOLDER_DATA: join(chosen.KEYHOLDER_DATA, "demo"),
      DATABASE_URL: undefined,
      SMTP_URL: undefined,
      // To try them out with a receiver on this machine.
      WEBHOOKS_ALLOW_PRIVATE: true,
    };
    const log = createLog(config.LOG_LEVEL);
    const server = await startServer({ config, log, demo: true, prepare: fillDemo });
    process.stdout.write(await demoGuide(server.env, demoPassword));
    await untilStopped(server, log);
    return 0;
  },
};
