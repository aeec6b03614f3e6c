import type { Catalogue } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { FollowedDecisions } from "./concepts/access/followed-decisions.ts";
import type { Streams } from "./concepts/events/streams.ts";
import type { Config } from "./config.ts";
import type { AccessGraph } from "./gate/access-graph/access-graph.ts";
import type { Log } from "./platform/log.ts";
import type { DB } from "./platform/schema.ts";

/** What every operation may use. Made once, in main.ts. */
export interface Environment {
  readonly db: Kysely<DB>;
  readonly config: Config;
  readonly catalogue: Catalogue;
  /** Decides about anybody from memory, never from before the question. */
  readonly access: AccessGraph;
  readonly log: Log;
  /** The pages that are open on this node, which hear of changes. */
  readonly streams: Streams;
  /** The programs that follow decisions on this node. */
  readonly decisions: FollowedDecisions;
  /** The demo shows on a page the mails that would have been sent. */
  readonly demo: boolean;
}
