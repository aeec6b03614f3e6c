import { type After, type PageToSee, press } from "./page-to-see.ts";

const marta = "marta@studio.example";
/** What the visitor's key is called. */
export const kiosk = "Kasa w sklepie";
const jan = "jan@bakery.example";

const tick =
  (box: string): After =>
  (page, say) =>
    page
      .getByRole("checkbox", { name: say(box) })
      .locator("xpath=ancestor::label[1]")
      .click();

const tickWhatPullsIn: After = async (page, say, at) => {
  await tick("permission_invoices_pay")(page, say, at);
};

const make: After = async (page, say, at) => {
  await page.getByLabel(say("keys_name")).fill("Nocny eksport");
  await tick("permission_invoices_view")(page, say, at);
  await press("keys_create")(page, say, at);
};

export const keyPages: readonly PageToSee[] = [
  ["keys", marta, "/a/{studio}/settings/api-keys", "keys_state_asleep"],
  ["keys-new", marta, "/a/{studio}/settings/api-keys?new=key", "permission_invoices_pay", tickWhatPullsIn],
  [
    "keys-missing",
    marta,
    "/a/{studio}/settings/api-keys?new=key",
    "permission_audit_view",
    press("keys_create"),
  ],
  ["keys-end", marta, "/a/{studio}/settings/api-keys?end={key}", "keys_end_text_unused"],
  ["keys-empty", jan, "/a/{bakery}/settings/api-keys", "keys_empty"],
  ["keys-once", jan, "/a/{bakery}/settings/api-keys?new=key", "keys_once", make],
  ["keys-kept", marta, "/a/{studio}/managers?end={link}", kiosk],
  ["keys-log", marta, "/a/{studio}/audit?action=groups", "Grupy nocne"],
];
