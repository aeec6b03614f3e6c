import type pg from "pg";

/** A row that decisions rest on: what it is, and whose it is. */
export interface ChangedKey {
  readonly kind: string;
  readonly a: string;
  readonly b: string | null;
}

/** What the database says at one moment. */
export interface Moment {
  /** What is visible at it; the next read asks for what has become visible since. */
  readonly snapshot: string;
  /** The database's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly isReplica: boolean;
  readonly changes: boolean;
}

const now = "(extract(epoch from statement_timestamp()) * 1000)::float8";

/** Whether anything has changed since a snapshot: the cheap question that every decision waits for. */
export async function readMoment(client: pg.ClientBase, since: string): Promise<Moment> {
  const { rows } = await client.query<Moment>({
    name: "access-moment",
    text: `select pg_current_snapshot()::text as snapshot,
                  ${now} as now,
                  pg_is_in_recovery() as "isReplica",
                  exists (select from access_changes
                           where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
                  ) as changes`,
    values: [since],
  });
  return rows[0] as Moment;
}

/** The rows of the world that have changed since a snapshot or are asked for by their keys, as they are now. */
export interface ChangedRows {
  readonly snapshot: string;
  readonly now: number;
  readonly keys: readonly ChangedKey[];
  readonly people: readonly PersonRow[];
  readonly accounts: readonly AccountRow[];
  readonly roles: readonly RoleRow[];
  readonly members: readonly MemberRow[];
  readonly groupMembers: readonly GroupMemberRow[];
  readonly links: readonly LinkRow[];
  readonly shares: readonly ShareRow[];
  readonly keyRows: readonly KeyRow[];
  readonly personNames: readonly NamedRow[];
  readonly accountNames: readonly NamedRow[];
  readonly rechecks: readonly Recheck[];
}

export interface PersonRow {
  readonly id: string;
  readonly twoFactor: boolean;
  readonly disabled: boolean;
}
export interface AccountRow {
  readonly id: string;
  readonly owner: string;
  readonly state: "active" | "suspended" | "closed";
  readonly clientAccess: "team" | "shared";
  readonly featuresOff: readonly string[];
}
export interface RoleRow {
  readonly id: string;
  readonly account: string;
  readonly permissions: readonly string[];
}
export interface MemberRow {
  readonly account: string;
  readonly person: string;
  readonly role: string | readonly string[];
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  readonly expiresAt: string | null;
  readonly atMost: Pick<MemberRow, "role" | "ticked" | "unticked"> | null;
}
export interface GroupMemberRow {
  readonly account: string;
  readonly group: string;
  readonly person: string;
}
export interface LinkRow {
  readonly manager: string;
  readonly client: string;
  readonly ceiling: string | readonly string[];
  readonly ticked: readonly string[];
  readonly onward: boolean;
  readonly requireTwoFactor: boolean;
  readonly clientAccess: "team" | "shared" | null;
  readonly expiresAt: string | null;
}
export interface ShareRow {
  readonly manager: string;
  readonly client: string;
  readonly group: string | null;
  readonly person: string | null;
  readonly right: string | readonly string[];
  readonly ticked: readonly string[];
  readonly atMost: string | readonly string[] | null;
}
/** An API key that has not been ended. */
export interface KeyRow {
  readonly id: string;
  /** Of the whole key, in hexadecimal digits. */
  readonly hash: string;
  /** null: the operator's, which asks about anybody anywhere. */
  readonly account: string | null;
  readonly maker: string | null;
  readonly scopes: readonly string[];
  /** The manager account that the maker had come through. */
  readonly via: string | null;
  readonly expiresAt: string | null;
}
/** What callers call a person or an account, beside our id. */
export interface NamedRow {
  readonly id: string;
  readonly names: readonly string[];
}
/** A row that changes by time alone, and when, in milliseconds since 1970. */
export interface Recheck extends ChangedKey {
  readonly at: number;
}

const list = (view: string, matching: string) =>
  `(select coalesce(json_agg(w.*), '[]') from ${view} w where ${matching})`;
const keyed = (kind: string, columns: string) =>
  `${columns} in (select a${columns.includes(",") ? ", b" : ""} from changed where kind = '${kind}')`;

/** All in one statement, and so from one moment. */
export async function readChanges(
  client: pg.ClientBase,
  since: string,
  also: readonly ChangedKey[],
): Promise<ChangedRows> {
  const { rows } = await client.query<{ changes: ChangedRows }>({
    name: "access-changes",
    text: `with changed as materialized (
             select kind, a, b from access_changes
              where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
             union
             select kind, a, b from json_to_recordset($2::json) as k(kind text, a uuid, b uuid)
           )
           select json_build_object(
             'snapshot', pg_current_snapshot()::text,
             'now', ${now},
             'keys', (select coalesce(json_agg(c.*), '[]') from changed c),
             'people', ${list("access_people", keyed("person", "w.id"))},
             'accounts', ${list("access_accounts", keyed("account", "w.id"))},
             'roles', ${list("access_roles", keyed("role", "w.id"))},
             'members', ${list("access_members", keyed("member", "(w.account, w.person)"))},
             'groupMembers', ${list("access_group_members", keyed("group-member", '(w."group", w.person)'))},
             'links', ${list("access_links", keyed("link", "(w.manager, w.client)"))},
             'shares', ${list("access_shares", keyed("shares", "(w.manager, w.client)"))},
             'keyRows', ${list("access_keys", keyed("key", "w.id"))},
             'personNames', (select coalesce(json_agg(json_build_object('id', p.id, 'names',
               array_remove(array[p.id::text, p.email, p.external_id], null))), '[]') from people p where ${keyed("person", "p.id")}),
             'accountNames', (select coalesce(json_agg(json_build_object('id', a.id, 'names',
               array_remove(array[a.id::text, a.number, a.external_id], null))), '[]') from accounts a where ${keyed("account", "a.id")}),
             'rechecks', (select coalesce(json_agg(w.*), '[]') from access_rechecks w
               where exists (select from changed c where (c.kind, c.a) = (w.kind, w.a) and c.b is not distinct from w.b))
           ) as changes`,
    values: [since, JSON.stringify(also)],
  });
  return (rows[0] as { changes: ChangedRows }).changes;
}
