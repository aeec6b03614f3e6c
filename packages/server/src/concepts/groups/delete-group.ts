import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { clientsSharedWith, lockGroup, removeGroup } from "./store.ts";

export const deleteGroup = changing(operations.deleteGroup, async ({ tx, env, permit, params }) => {
  const group = await lockGroup(tx, permit, params.group);
  if (!group) throw new Refusal("not-found");
  const clients = await clientsSharedWith(tx, permit, group.id);
  await removeGroup(tx, permit, group.id);
  await endVisitsWithoutAccess(tx, env, { via: permit.account.id });
  return {
    audit: [
      {
        account: permit.account.id,
        action: "groups.delete",
        target: { kind: "group", id: group.id, name: group.name },
        before: { members: group.members, clients },
      },
    ],
  };
});
