import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { unlessTaken } from "../../platform/unless-taken.ts";
import { groupNow, insertGroup } from "./store.ts";

export const createGroup = changing(operations.createGroup, async ({ tx, permit, body: { name } }) => {
  const id = await unlessTaken(name, insertGroup(tx, permit, name));
  return {
    answer: await groupNow(tx, permit, id),
    audit: [{ account: permit.account.id, action: "groups.create", target: { kind: "group", id, name } }],
  };
});
