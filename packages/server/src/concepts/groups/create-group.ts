import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { unlessTaken } from "../../platform/unless-taken.ts";
import { groupNow } from "./group-now.ts";
import { insertGroup } from "./store.ts";

export const createGroup = changing(operations.createGroup, async ({ tx, env, permit, body: { name } }) => {
  const id = await unlessTaken(name, insertGroup(tx, permit, name));
  return {
    answer: await groupNow(tx, env, permit, id),
    audit: [{ account: permit.account.id, action: "groups.create", target: { kind: "group", id, name } }],
  };
});
