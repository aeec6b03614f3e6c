import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { intactAmong } from "./intact.ts";
import { receiptDocument } from "./receipt-document.ts";
import { shownConsent } from "./shown-consent.ts";
import { sideInSight } from "./side-in-sight.ts";
import { consentsOfLink } from "./store-consents.ts";

// Each declaration of either side is given once for a link and withdrawn once.
const all = 1000;

export const getReceipt = reading(operations.getReceipt, async ({ db, env, permit, params }) => {
  const sight = await sideInSight(db, env, permit, params.link);
  const rows = await consentsOfLink(db, permit, params.link, { after: null, limit: all });
  if (rows.length === 0) throw new Refusal("not-found");
  const intact = await intactAmong(db, rows);
  const consents = rows.map((row) => shownConsent(permit, sight, row, intact));
  const { manager, client } = sight;
  return receiptDocument({ link: params.link, manager, client, consents }, permit.person.language);
});
