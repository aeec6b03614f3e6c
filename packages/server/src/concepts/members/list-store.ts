import type { operations, QueryOf } from "@keyholder/contract";
import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { members } from "./store.ts";

export type Filters = QueryOf<typeof operations.exportMembers>;
type Sort = QueryOf<typeof operations.listMembers>["sort"];

interface Order {
  /** As the index has it. */
  readonly by: RawBuilder<unknown>;
  /** The same as text, for the cursor. */
  readonly key: RawBuilder<string>;
  readonly type: "text" | "timestamptz";
  readonly direction: "asc" | "desc";
}

const byName = { by: sql`lower(members.name)`, key: sql<string>`lower(members.name)`, type: "text" } as const;
const byInvitation = {
  by: sql`members.created_at`,
  key: textOf(sql`members.created_at`),
  type: "timestamptz",
} as const;
// Whoever was never active comes last either way.
const byActivity = (never: "infinity" | "-infinity") =>
  ({
    by: sql`coalesce(members.last_active_at, ${sql.lit(never)})`,
    key: sql<string>`coalesce(${textOf(sql`members.last_active_at`)}, ${sql.lit(never)})`,
    type: "timestamptz",
  }) as const;

const orders: Record<Sort, Order> = {
  name: { ...byName, direction: "asc" },
  "-name": { ...byName, direction: "desc" },
  active: { ...byActivity("infinity"), direction: "asc" },
  "-active": { ...byActivity("-infinity"), direction: "desc" },
  invited: { ...byInvitation, direction: "asc" },
  "-invited": { ...byInvitation, direction: "desc" },
};

function textOf(time: RawBuilder<unknown>) {
  return sql<string>`to_char(${time} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

const keys = {
  text: z.string().max(200),
  timestamptz: z.union([z.iso.datetime({ precision: 6 }), z.enum(["infinity", "-infinity"])]),
};

/** Where a page begins: behind the member with this key, or behind the owner, who heads the first page (null). */
export function cursorOf(sort: Sort) {
  return z.tuple([z.literal(sort), keys[orders[sort].type].nullable(), z.uuid()]);
}

interface Page {
  readonly sort: Sort;
  readonly after: readonly [string, string | null, string] | null;
  readonly limit: number;
}

/** One more than the limit. Only of the page's members is more read than what they are found and ordered by. */
export function membersOf(db: Kysely<DB>, permit: Permit, filters: Filters, { sort, after, limit }: Page) {
  const { by, key, type, direction } = orders[sort];
  const [, last, id] = after ?? ["", null, ""];
  const further = sql.raw(direction === "asc" ? ">" : "<");
  const page = db
    .selectFrom("members")
    .select("members.id")
    .where("members.account_id", "=", permit.account.id)
    .where((where) => where.and(conditions(permit, filters)))
    .$if(last !== null, (query) =>
      query.where(
        sql<SqlBool>`(${by}, members.id) ${further} (cast(${last} as ${sql.raw(type)}), ${id}::uuid)`,
      ),
    )
    .orderBy(by, direction)
    .orderBy("members.id", direction)
    .limit(limit + 1);
  return members(db)
    .select(key.as("sort_key"))
    .where("members.id", "in", page)
    .orderBy(by, direction)
    .orderBy("members.id", direction)
    .execute();
}

/** The whole team, by name. */
export function allMembersOf(db: Kysely<DB>, permit: Permit, filters: Filters) {
  return members(db)
    .where("members.account_id", "=", permit.account.id)
    .where((where) => where.and(conditions(permit, filters)))
    .orderBy(byName.by)
    .orderBy("members.id")
    .execute();
}

function conditions(permit: Permit, filters: Filters): RawBuilder<SqlBool>[] {
  const { q, status, role, group, twoFactor, inactiveDays } = filters;
  return [
    ...(q ? [found(q)] : []),
    ...(status ? [inStatus[status]] : []),
    ...(role ? [withRole(role)] : []),
    ...(group ? [inGroup(permit, group)] : []),
    ...(twoFactor ? [withTwoFactor(twoFactor === "on")] : []),
    ...(inactiveDays ? [inactiveFor(inactiveDays)] : []),
  ];
}

function found(q: string) {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`(lower(members.name) like lower(${part}) or lower(members.email) like lower(${part}))`;
}

const returned = sql`exists (
  select from invitations i
   where i.member_id = members.id and i.bounced_at is not null and i.replaced_at is null)`;

const inStatus = {
  invited: sql<SqlBool>`(members.status = 'invited' and not ${returned})`,
  bounced: sql<SqlBool>`(members.status = 'invited' and ${returned})`,
  suspended: sql<SqlBool>`members.status = 'suspended'`,
  "in-use": sql<SqlBool>`(members.status = 'active' and (members.expires_at is null or members.expires_at > now()))`,
  expired: sql<SqlBool>`(members.status = 'active' and members.expires_at <= now())`,
};

function withRole(role: string) {
  return z.uuid().safeParse(role).success
    ? sql<SqlBool>`members.role_id = ${role}::uuid`
    : sql<SqlBool>`members.preset = ${role}`;
}

function inGroup({ account }: Permit, group: string) {
  return sql<SqlBool>`(${group}::uuid = any(members.invited_groups) or members.person_id in (
    select gm.person_id from group_members gm join groups g on g.id = gm.group_id
     where g.id = ${group}::uuid and g.account_id = ${account.id}::uuid))`;
}

function withTwoFactor(on: boolean) {
  return sql<SqlBool>`(members.status <> 'invited' and exists (
    select from people p where p.id = members.person_id and p.two_factor = ${on}))`;
}

function inactiveFor(days: number) {
  return sql<SqlBool>`coalesce(members.last_active_at < now() - make_interval(days => ${days}), true)`;
}
