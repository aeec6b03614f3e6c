import { AccessIndex, type Catalogue } from "@keyholder/rules";
import type pg from "pg";
import type { KeyRow, Recheck } from "./feed-store.ts";
import { KnownKeys } from "./known-keys.ts";
import { KnownNames } from "./known-names.ts";
import { loadIndex } from "./load-index.ts";
import { Rechecks } from "./rechecks.ts";

export interface Graph {
  readonly index: AccessIndex;
  readonly keys: KnownKeys;
  readonly people: KnownNames;
  readonly accounts: KnownNames;
  readonly rechecks: Rechecks;
  readonly snapshot: string;
}

/** Reads the whole graph from one moment. */
export async function loadGraph(client: pg.ClientBase, catalogue: Catalogue): Promise<Graph> {
  const index = new AccessIndex(catalogue);
  const keys = new KnownKeys(catalogue);
  const rechecks = new Rechecks();
  await client.query("begin transaction isolation level repeatable read read only");
  try {
    const { rows } = await client.query<{ snapshot: string }>(
      "select pg_current_snapshot()::text as snapshot",
    );
    await loadIndex(client, index);
    const { rows: live } = await client.query<KeyRow>("select * from access_keys");
    for (const row of live) keys.set(row);
    const { rows: waiting } = await client.query<Recheck>("select * from access_rechecks");
    rechecks.add(waiting);
    const [people, accounts] = [new KnownNames(), new KnownNames()];
    return { index, keys, people, accounts, rechecks, snapshot: rows[0]?.snapshot ?? "" };
  } finally {
    await client.query("rollback");
  }
}
