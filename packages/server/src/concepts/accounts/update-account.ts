import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { countPendingLinks } from "../links/count-pending-links.ts";
import { shownAccount } from "./shown-account.ts";
import { accountOf, type Details, lockAccount, writeDetails } from "./store.ts";

const columns = {
  name: "name",
  address: "address",
  taxId: "tax_id",
  phone: "phone",
  website: "website",
} as const;
const fields = ["name", "address", "taxId", "phone", "website"] as const;

export const updateAccount = changing(
  operations.updateAccount,
  async ({ tx, env, permit, body, version }) => {
    const earlier = await lockAccount(tx, permit);
    if (earlier.version !== version) throw new Refusal("stale");
    const changed = fields.filter(
      (field) => body[field] !== undefined && body[field] !== earlier[columns[field]],
    );
    const details: Details = Object.fromEntries(changed.map((field) => [columns[field], body[field]]));
    if (changed.length > 0) await writeDetails(tx, permit, details);

    const row = await accountOf(tx, permit);
    const answer = shownAccount(env, permit, { row, ...(await countPendingLinks(tx, env, permit)) });
    if (changed.length === 0) return { answer, audit: [] };
    const entry = {
      account: row.id,
      action: "accounts.edit",
      target: { kind: "account", id: row.id, name: row.name },
      before: Object.fromEntries(changed.map((field) => [field, earlier[columns[field]]])),
      after: Object.fromEntries(changed.map((field) => [field, body[field]])),
    };
    return { answer, audit: [entry] };
  },
);
