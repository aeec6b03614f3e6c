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
  /** null: nothing has changed, and nothing was asked for. */
  readonly changes: readonly Change[] | null;
}

/** What has changed, with its rows as they are now; with none it is gone, or counts no longer. */
export type Change = {
  [Kind in keyof RowOf]: ChangedKey & {
    readonly kind: Kind;
    readonly rows: readonly RowOf[Kind][];
    /** What callers call a person or an account, beside our id. */
    readonly names: readonly string[] | null;
    /** When it changes by time alone, in milliseconds since 1970. */
    readonly rechecks: readonly number[];
  };
}[keyof RowOf];

interface RowOf {
  person: PersonRow;
  account: AccountRow;
  role: RoleRow;
  member: MemberRow;
  "group-member": GroupMemberRow;
  link: LinkRow;
  shares: ShareRow;
  key: KeyRow;
}

/**
 * Of the connection that reads the feed. Planning what reads a change would take many times as long as reading it, and the plans
 * are the same for every key. A plan that does not know the snapshot expects a third of the feed, and would read all
 * of it before each answer, where the index has nothing to read.
 */
export const feedOptions = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

export const momentText = `
  select pg_current_snapshot()::text as snapshot,
         (extract(epoch from statement_timestamp()) * 1000)::float8 as now,
         pg_is_in_recovery() as "isReplica",
         case when $2::json is not null or exists (
           select from access_changes
            where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
         ) then (select json_agg(c) from access_changes_since($1::pg_snapshot, $2::json) c) end as changes`;

/**
 * Whether anything has changed since a snapshot, the cheap question that every decision waits for; and if so, or where keys
 * are asked for, what. One statement, and so one moment.
 */
export async function readMoment(
  client: pg.ClientBase,
  since: string,
  also: readonly ChangedKey[],
): Promise<Moment> {
  const { rows } = await client.query<Moment>({
    name: "access-moment",
    text: momentText,
    values: [since, also.length > 0 ? JSON.stringify(also) : null],
  });
  return rows[0] as Moment;
}

const kinds: Record<Change["kind"], true> = {
  person: true,
  account: true,
  role: true,
  member: true,
  "group-member": true,
  link: true,
  shares: true,
  key: true,
};
const nobody = "00000000-0000-0000-0000-000000000000";

/** Has the connection plan how each kind of change is read, so that the first change of a kind does not wait for it. */
export async function planAhead(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ since: string }>("select pg_current_snapshot()::text as since");
  const one = Object.keys(kinds).map((kind) => ({ kind, a: nobody, b: nobody }));
  await readMoment(client, rows[0]?.since ?? "", one);
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
/** A row that changes by time alone, and when, in milliseconds since 1970. */
export interface Recheck extends ChangedKey {
  readonly at: number;
}
