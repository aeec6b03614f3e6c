import { AccessIndex, type Catalogue } from "@keyholder/rules";
import type pg from "pg";
import { accountOf, GroupAccounts, withoutNull } from "./apply-changes.ts";
import type {
  AccountRow,
  GroupMemberRow,
  KeyRow,
  LinkRow,
  MemberRow,
  PersonRow,
  Recheck,
  RoleRow,
  ShareRow,
} from "./feed-store.ts";
import { KnownKeys } from "./known-keys.ts";
import { KnownNames } from "./known-names.ts";
import { Rechecks } from "./rechecks.ts";

export interface Graph {
  readonly index: AccessIndex;
  readonly groups: GroupAccounts;
  readonly keys: KnownKeys;
  readonly people: KnownNames;
  readonly accounts: KnownNames;
  readonly rechecks: Rechecks;
  readonly snapshot: string;
}

const rowsAtOnce = 20_000;

/** Reads the whole graph from one moment, a part at a time, in an order that appends to the lists in memory. */
export async function loadGraph(client: pg.ClientBase, catalogue: Catalogue): Promise<Graph> {
  const index = new AccessIndex(catalogue);
  const groups = new GroupAccounts();
  const keys = new KnownKeys(catalogue);
  const rechecks = new Rechecks();
  await client.query("begin transaction isolation level repeatable read read only");
  try {
    const { rows } = await client.query<{ snapshot: string }>(
      "select pg_current_snapshot()::text as snapshot",
    );
    const each = <Row extends pg.QueryResultRow>(sql: string, write: (row: Row) => void) =>
      readAll(client, sql, write);
    await each<PersonRow>("select * from access_people order by id", (row) => index.setPerson(row));
    await each<AccountRow>("select * from access_accounts order by id", (row) =>
      index.setAccount(accountOf(row)),
    );
    await each<RoleRow>("select * from access_roles", (row) => index.setRole(row));
    await each<MemberRow>("select * from access_members order by person, account", (row) =>
      index.setMember(row),
    );
    await each<GroupMemberRow>('select * from access_group_members order by person, "group"', (row) =>
      groups.add(index, row),
    );
    await each<LinkRow>("select * from access_links order by manager, client", (row) => index.setLink(row));
    await each<{ manager: string; client: string; rows: ShareRow[] }>(
      "select manager, client, json_agg(w.*) as rows from access_shares w group by manager, client",
      ({ manager, client: to, rows: shares }) => index.setShares(manager, to, shares.map(withoutNull)),
    );
    await each<KeyRow>("select * from access_keys", (row) => keys.set(row));
    const { rows: waiting } = await client.query<Recheck>("select * from access_rechecks");
    rechecks.add(waiting);
    const [people, accounts] = [new KnownNames(), new KnownNames()];
    return { index, groups, keys, people, accounts, rechecks, snapshot: rows[0]?.snapshot ?? "" };
  } finally {
    await client.query("rollback");
  }
}

async function readAll<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  sql: string,
  write: (row: Row) => void,
): Promise<void> {
  await client.query(`declare part no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${rowsAtOnce} from part`);
    for (const row of rows) write(row);
    if (rows.length < rowsAtOnce) break;
  }
  await client.query("close part");
}
