import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { settingsEntry } from "./request-settings.ts";
import { hashOfShareCode, newShareCode } from "./share-code.ts";
import { lockedSettings, writeShareCode } from "./store-settings.ts";

const day = 86_400_000;

export const createShareCode = changing(operations.createShareCode, async ({ tx, permit }) => {
  const code = newShareCode();
  const expiresAt = new Date(permit.at.getTime() + day);
  await writeShareCode(tx, permit, { hash: hashOfShareCode(code), expiresAt });
  return {
    answer: { code, expiresAt: expiresAt.toISOString() },
    audit: [settingsEntry(permit, "create-share-code")],
  };
});

export const withdrawShareCode = changing(operations.withdrawShareCode, async ({ tx, permit }) => {
  const { share_code_expires_at } = await lockedSettings(tx, permit);
  if (share_code_expires_at === null)
    throw new Refusal("wrong-state", { detail: "No share code is waiting." });
  await writeShareCode(tx, permit, null);
  return { audit: [settingsEntry(permit, "withdraw-share-code")] };
});
