import { operations } from "@keyholder/contract";
import { accountsOf, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { countKeysOf } from "../api-keys/end-keys-of.ts";
import { mayEndManagers } from "../links/may-end.ts";
import { clientsOf, managersAmong, tracesOf } from "./removal-store.ts";
import { memberById } from "./store.ts";

export const previewMemberRemoval = reading(
  operations.previewMemberRemoval,
  async ({ db, env, permit, params }) => {
    const member = await memberById(db, permit, params.member);
    if (!member) throw new Refusal("not-found");
    const { name, person_id: person } = member;
    const groups = member.groups.length;
    if (person === null || member.status === "invited") return { ...nothing, name, groups };
    const traces = await tracesOf(db, permit, person);
    return {
      name,
      openVisits: traces.open_visits,
      auditEntries: traces.audit_entries,
      invitations: traces.invitations,
      groups,
      apiKeys: await countKeysOf(db, permit.account.id, person),
      ...(await waysOf(db, env, permit, person)),
    };
  },
);

const nothing = { clients: 0, openVisits: 0, auditEntries: 0, otherWays: [], invitations: 0, apiKeys: 0 };

async function waysOf(db: Kysely<DB>, env: Environment, permit: Permit, person: string) {
  const here = permit.account.id;
  const world = await loadWorld(db, { people: [person], towards: [here, ...(await clientsOf(db, permit))] });
  const entries = accountsOf(prepare(world, { catalogue: env.catalogue }), person);
  const clients = new Set(entries.filter(({ via }) => via === here).map(({ account }) => account));
  const doors = entries.flatMap(({ account, via }) => (account === here && via !== null ? [via] : []));
  // Who manages the account is not for everybody's eyes.
  const seesManagers = has(env.catalogue, permit.held, "managers.view");
  const managers = seesManagers ? await managersAmong(db, permit, doors) : [];
  const mayEnd = mayEndManagers(permit);
  return {
    clients: clients.size,
    otherWays: managers.map(({ link, ...account }) => ({ account, link: mayEnd ? link : null })),
  };
}
