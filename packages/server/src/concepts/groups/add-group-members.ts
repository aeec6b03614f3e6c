import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseRightsBeyondOwn } from "../members/given-groups.ts";
import { lockTouchable } from "../members/lock-touchable.ts";
import { groupNow } from "./group-now.ts";
import { enter } from "./members-store.ts";
import { lockGroup } from "./store.ts";

export const addGroupMembers = changing(
  operations.addGroupMembers,
  async ({ tx, env, permit, params, body }) => {
    // Members before groups, as whoever changes members locks them.
    const team = await lockTouchable(tx, env, permit, body.members);
    const members = team.flatMap(({ id, status, person_id: person, name }) =>
      person && status !== "invited" ? [{ id, person, name }] : [],
    );
    const group = await lockGroup(tx, permit, params.group);
    if (!group) throw new Refusal("not-found");
    await refuseRightsBeyondOwn(tx, env, permit, [group.id]);
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
    return { answer: await groupNow(tx, env, permit, group.id), audit: added.length > 0 ? [entry] : [] };
  },
);
