import type { Catalogue } from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/**
 * Every link with both parties, as far as they are known. Who shows a row leaves out what its reader may not know:
 * a client that has not accepted is no more than what was typed.
 */
export function links(db: Kysely<DB>, catalogue: Catalogue) {
  return db
    .selectFrom("links")
    .innerJoin("accounts as manager", "manager.id", "links.manager_id")
    .innerJoin("people as manager_owner", "manager_owner.id", "manager.owner_id")
    .leftJoin("accounts as client", "client.id", "links.client_id")
    .leftJoin("people as owner", "owner.id", "client.owner_id")
    .leftJoin("people as asked", "asked.id", "links.asked_by")
    .leftJoin("roles", "roles.id", "links.role_id")
    .selectAll("links")
    .select([
      "manager.name as manager_name",
      "manager.number as manager_number",
      "manager.hue as manager_hue",
    ])
    .select(["manager_owner.id as manager_owner_id", "manager_owner.name as manager_owner_name"])
    .select([
      "manager_owner.email as manager_owner_email",
      "manager_owner.language as manager_owner_language",
    ])
    .select(["client.name as client_name", "client.number as client_number", "client.hue as client_hue"])
    .select(["owner.id as owner_id", "owner.name as owner_name", "owner.email as owner_email"])
    .select(["owner.language as owner_language"])
    .select(sql<boolean>`coalesce(shows_person(links.manager_id, links.asked_by), true)`.as("asker_shown"))
    .select(["asked.name as asker_name", "asked.email as asker_email", "asked.language as asker_language"])
    .select([
      "roles.name as role_name",
      "roles.colour as role_colour",
      "roles.permissions as role_permissions",
    ])
    .select([standing(catalogue).as("standing"), accepted.as("accepted"), invited.as("invited")])
    .select(sendings.as("sendings"))
    .select(sql<string>`links.asked_at::text`.as("asked_key"));
}

export type LinkRow = Awaited<ReturnType<ReturnType<typeof links>["executeTakeFirstOrThrow"]>>;

export type Standing = "waiting" | "active" | "suspended" | "declined" | "cancelled" | "ended" | "expired";

/** How a link stands now. A ceiling that lets nothing across leaves the link active and lets nobody in (R4). */
export function standing(catalogue: Catalogue) {
  const crossing = catalogue.permissions.filter(({ reserved }) => !reserved).map(({ name }) => name);
  return sql<Standing>`case
    when links.status = 'pending' then case when links.answer_by <= now() then 'expired' else 'waiting' end
    when links.status = 'active' then case
      when links.expires_at <= now() then 'expired'
      when (select a.outside_suspended_at from accounts a where a.id = links.client_id) is not null then 'suspended'
      when links.preset = 'suspended' then 'suspended'
      when links.preset is null
        and not coalesce(links.permissions, roles.permissions) && ${sql.val(crossing)}::text[] then 'suspended'
      else 'active' end
    else links.status end`;
}

/** While it waits: when it was mailed and by whom, the latest first. */
const sendings = sql<{ at: string; by: string | null }[]>`(
  select coalesce(json_agg(json_build_object('at', sent.sent_at, 'by', sent.name)), '[]') from (
    select i.sent_at, p.name from invitations i left join people p on p.id = i.sent_by
     where links.status = 'pending' and i.link_id = links.id
     order by i.sent_at desc limit 10) as sent)`;

/** Nobody knows more of a side that has not agreed than what was typed. */
export const accepted = sql<boolean>`(links.status in ('active', 'ended'))`;

/** What the manager's people typed. */
export const invited = sql<string>`coalesce(links.invited_email, client.number, '')`;

/** Links by id, for who has just written them. */
export function linksByIds(tx: Kysely<DB>, catalogue: Catalogue, ids: readonly string[]): Promise<LinkRow[]> {
  return links(tx, catalogue)
    .where("links.id", "in", [...ids])
    .execute();
}
export const shownSendings = ({ sendings }: Pick<LinkRow, "sendings">) =>
  sendings.map(({ at, by }) => ({ at: new Date(at).toISOString(), by }));
