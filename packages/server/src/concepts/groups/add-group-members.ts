import { operations } from "@keyholder/contract";
import { beyond, home, names, union } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { rightsByGroup } from "../members/given-groups.ts";
import { acceptedAmong, enter } from "./members-store.ts";
import { groupNow, lockGroup } from "./store.ts";

export const addGroupMembers = changing(
  operations.addGroupMembers,
  async ({ tx, env, permit, params, body }) => {
    // Members before groups, as whoever changes members locks them.
    const members = await acceptedAmong(tx, permit, body.members);
    const group = await lockGroup(tx, permit, params.group);
    if (!group) throw new Refusal("not-found");
    await refuseRightsBeyondOwn(tx, env, permit, group.id);
    const known = new Set(members.map(({ id }) => id));
    for (const [place, id] of body.members.entries())
      if (!known.has(id))
        throw invalid(`members.${place}`, "Choose members of this team who have accepted.", "unknown");

    const entered = await enter(
      tx,
      group,
      members.map(({ person }) => person),
    );
    const added = members.filter(({ person }) => entered.has(person)).map(({ name }) => name);
    const entry = {
      account: permit.account.id,
      action: "groups.add-members",
      target: { kind: "group", id: group.id, name: group.name },
      after: { members: added },
    };
    return { answer: await groupNow(tx, permit, group.id), audit: added.length > 0 ? [entry] : [] };
  },
);

/** A group may open clients: whoever puts somebody into it gives the rights of its shares, from his own home set (R10). */
async function refuseRightsBeyondOwn(
  tx: Kysely<DB>,
  { catalogue }: Environment,
  permit: Permit<"groups.manage">,
  group: string,
): Promise<void> {
  const rights = await rightsByGroup(tx, catalogue, permit.account.id, [group]);
  const held = home(permit.facts, permit.person.id, permit.account.id);
  const permissions = names(catalogue, beyond(held, union(...rights.values())));
  if (permissions.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions,
    detail:
      "Clients are shared with this group with more than you hold yourself. Ask the owner of the account.",
  });
}
