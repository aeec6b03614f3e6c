import type { Catalogue } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Streams } from "./concepts/events/streams.ts";
import type { Config } from "./config.ts";
import type { Log } from "./platform/log.ts";
import type { DB } from "./platform/schema.ts";

/** What every operation may use. Made once, in main.ts. */
export interface Environment {
  readonly db: Kysely<DB>;
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly log: Log;
  /** The pages that are open on this node, which hear of changes. */
  readonly streams: Streams;
  /** The demo shows on a page the mails that would have been sent. */
  readonly demo: boolean;
}
