import { catalogueWith } from "@keyholder/rules";
import { createApp } from "../../packages/server/src/app.ts";
import { FollowedDecisions } from "../../packages/server/src/concepts/access/followed-decisions.ts";
import { Streams } from "../../packages/server/src/concepts/events/streams.ts";
import { readConfig } from "../../packages/server/src/config.ts";
import { AccessGraph } from "../../packages/server/src/gate/access-graph/access-graph.ts";
import { openDatabase } from "../../packages/server/src/platform/database.ts";
import { createLog } from "../../packages/server/src/platform/log.ts";
import { operatorsKey } from "../../packages/server/src/testing/operators-key.ts";

/** Where a node is, a key to ask it with, and what it took to read the graph. */
export interface Node {
  readonly url: string;
  readonly token: string;
  readonly seconds: number;
  /** Bytes that the process takes then, and the most that it ever took. */
  readonly resident: number;
  readonly peak: number;
}

const [connectionString = ""] = process.argv.slice(2);
const log = createLog("warn");
const config = readConfig({ PORT: "0", PUBLIC_URL: "http://localhost:4600" });
const catalogue = catalogueWith(config.PERMISSIONS);
const { db } = await openDatabase({ connectionString, log });
const access = new AccessGraph({ connectionString, catalogue, log });
const streams = new Streams({ db, connectionString, catalogue, log });
const decisions = new FollowedDecisions({ access, log });
const app = await createApp({ db, config, catalogue, access, log, demo: false, streams, decisions }, null);
const { token } = await operatorsKey(db);
const started = performance.now();
await access.ask(() => true);
const node: Node = {
  url: await app.listen({ host: "127.0.0.1", port: 0 }),
  token,
  seconds: (performance.now() - started) / 1000,
  resident: process.memoryUsage.rss(),
  peak: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(node)}\n`);
