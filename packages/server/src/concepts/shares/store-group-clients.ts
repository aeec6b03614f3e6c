import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";

// Another way for somebody: a share with a person, or with a group that has people.
const onlyHere = sql<boolean>`not exists (
  select from shares other
   where other.manager_id = shares.manager_id and other.client_id = shares.client_id
     and other.group_id is distinct from shares.group_id
     and (other.person_id is not null or exists (
       select from group_members gm
         join members m on m.person_id = gm.person_id and m.account_id = other.manager_id and m.status <> 'invited'
        where gm.group_id = other.group_id)))`;
const access = sql<"team" | "shared">`coalesce(links.client_access, manager.client_access)`;
const lost = sql<boolean>`${access} = 'shared' and ${onlyHere}`;

function clients(db: Kysely<DB>, permit: Permit<"people.view">, group: string) {
  return db
    .selectFrom("shares")
    .innerJoin("accounts as manager", "manager.id", "shares.manager_id")
    .innerJoin("accounts as client", "client.id", "shares.client_id")
    .innerJoin("links", (join) =>
      join
        .onRef("links.manager_id", "=", "shares.manager_id")
        .onRef("links.client_id", "=", "shares.client_id")
        .on("links.status", "=", "active")
        .on(sql<boolean>`(links.expires_at is null or links.expires_at > now())`),
    )
    .where("shares.manager_id", "=", permit.account.id)
    .where("shares.group_id", "=", group);
}

interface Wanted {
  readonly lost: boolean;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** The clients that are shared with a group, by name, one more than the limit. */
export function clientsOfGroup(
  db: Kysely<DB>,
  permit: Permit<"people.view">,
  group: string,
  { lost: onlyLost, after, limit }: Wanted,
) {
  const [name, id] = after ?? ["", ""];
  return clients(db, permit, group)
    .leftJoin("roles as right", "right.id", "shares.role_id")
    .leftJoin("roles as top", "top.id", "links.role_id")
    .select(["links.id as link", "client.number", "client.name", "client.hue"])
    .select(sql<string>`lower(client.name)`.as("name_key"))
    .select(["shares.preset", "shares.role_id", "shares.permissions"])
    .select(["right.name as role_name", "right.colour as role_colour"])
    .select(["links.preset as top_preset", "links.role_id as top_role_id"])
    .select(["links.permissions as top_permissions", "top.name as top_name", "top.colour as top_colour"])
    .select([access.as("access"), onlyHere.as("only_here")])
    .$if(onlyLost, (query) => query.where(lost))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(lower(client.name), links.id) > (${name}, ${id}::uuid)`),
    )
    .orderBy((by) => by.fn("lower", ["client.name"]))
    .orderBy("links.id")
    .limit(limit + 1)
    .execute();
}

export function countClientsOfGroup(db: Kysely<DB>, permit: Permit<"people.view">, group: string) {
  return clients(db, permit, group)
    .select([
      sql<number>`count(*)::int`.as("count"),
      sql<number>`count(*) filter (where ${lost})::int`.as("lost"),
    ])
    .executeTakeFirstOrThrow();
}

export function groupIsHere(db: Kysely<DB>, permit: Permit<"people.view">, group: string) {
  return db
    .selectFrom("groups")
    .select("id")
    .where("account_id", "=", permit.account.id)
    .where("id", "=", group)
    .executeTakeFirst();
}
