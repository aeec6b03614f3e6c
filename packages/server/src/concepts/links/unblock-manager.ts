import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import { deleteBlocked } from "./store-blocked.ts";

export const unblockManager = changing(operations.unblockManager, async ({ tx, permit, params }) => {
  const manager = await deleteBlocked(tx, permit, parseCustomerNumber(params.manager) ?? "");
  if (!manager) throw new Refusal("not-found");
  const { id, name } = manager;
  const target = { kind: "manager", id, name };
  return { audit: [{ account: permit.account.id, action: "links.unblock", target }] };
});
