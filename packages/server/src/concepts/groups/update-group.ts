import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { unlessTaken } from "../../platform/unless-taken.ts";
import { groupNow } from "./group-now.ts";
import { lockGroup, renameGroup } from "./store.ts";

export const updateGroup = changing(
  operations.updateGroup,
  async ({ tx, env, permit, params, body: { name }, version }) => {
    const group = await lockGroup(tx, permit, params.group);
    if (!group) throw new Refusal("not-found");
    if (group.version !== version) throw new Refusal("stale");
    if (group.name === name) return { answer: await groupNow(tx, env, permit, group.id), audit: [] };
    await unlessTaken(name, renameGroup(tx, permit, group.id, name));
    return {
      answer: await groupNow(tx, env, permit, group.id),
      audit: [
        {
          account: permit.account.id,
          action: "groups.rename",
          target: { kind: "group", id: group.id, name },
          before: { name: group.name },
          after: { name },
        },
      ],
    };
  },
);
