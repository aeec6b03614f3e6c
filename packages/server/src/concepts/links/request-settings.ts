import { operations } from "@keyholder/contract";
import type { Permit } from "../../gate/permit.ts";
import { changing, reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { AuditEntry } from "../audit/record.ts";
import { newRequestCode } from "./share-code.ts";
import { lockedSettings, requestSettings, writeRequestCode } from "./store-settings.ts";

type Row = Awaited<ReturnType<typeof requestSettings>>;

const shown = ({ request_code, share_code_expires_at }: Row) => ({
  demandsCode: request_code !== null,
  code: request_code,
  shareCodeExpiresAt: share_code_expires_at?.toISOString() ?? null,
});

/** Of the account itself. The codes themselves are in no log. */
export const settingsEntry = ({ account }: Permit, action: string): AuditEntry => ({
  account: account.id,
  action: `links.${action}`,
  target: { kind: "account", id: account.id, name: account.name },
});

export const getRequestSettings = reading(operations.getRequestSettings, async ({ db, permit }) =>
  shown(await requestSettings(db, permit)),
);

export const changeRequestSettings = changing(
  operations.changeRequestSettings,
  async ({ tx, permit, body: { demandsCode } }) => {
    const before = await lockedSettings(tx, permit);
    if ((before.request_code !== null) === demandsCode) return { answer: shown(before), audit: [] };
    await writeRequestCode(tx, permit, demandsCode ? newRequestCode() : null);
    const answer = shown(await requestSettings(tx, permit));
    return { answer, audit: [settingsEntry(permit, demandsCode ? "demand-code" : "drop-code")] };
  },
);

export const rotateRequestCode = changing(operations.rotateRequestCode, async ({ tx, permit }) => {
  const { request_code } = await lockedSettings(tx, permit);
  if (request_code === null)
    throw new Refusal("wrong-state", { detail: "This account demands no request code." });
  await writeRequestCode(tx, permit, newRequestCode());
  const answer = shown(await requestSettings(tx, permit));
  return { answer, audit: [settingsEntry(permit, "rotate-code")] };
});
