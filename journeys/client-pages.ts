import { type After, type PageToSee, press } from "./page-to-see.ts";

const marta = "marta@studio.example";
const vera = "vera@studio.example";
const nobody = null;

const select =
  (...names: string[]): After =>
  async (page, say) => {
    for (const name of names)
      await page
        .getByRole("checkbox", { name: say("ui_select_row", { row: name }) })
        .locator("xpath=ancestor::label[1]")
        .click();
  };

const selectAndPress =
  (key: string): After =>
  async (page, say, at) => {
    await select("Kos Bakery", "Kwiaciarnia Pod Różą")(page, say, at);
    await press(key)(page, say, at);
  };

const writeLines: After = async (page, say, at) => {
  const lines = `who,labels\nnew@client.example,VIP\n${at.bakery},\nno address,\n`;
  await page.getByLabel(say("clients_import_lines")).fill(lines);
  await press("clients_import_check")(page, say, at);
};

export const clientPages: readonly PageToSee[] = [
  [
    "clients-menu",
    marta,
    "/a/{studio}/clients",
    "clients_unpin",
    press("clients_menu_label", { client: "Kos Bakery" }),
  ],
  ["clients-more", marta, "/a/{studio}/clients", "clients_make", press("clients_more")],
  ["clients-attention", marta, "/a/{studio}/clients?show=attention", "clients_attention_suspended"],
  ["clients-label", marta, "/a/{studio}/clients?label=VIP", "Kwiaciarnia Pod Różą"],
  ["clients-selected", marta, "/a/{studio}/clients", "clients_bulk_label", select("Kos Bakery")],
  [
    "clients-bulk-label",
    marta,
    "/a/{studio}/clients",
    "clients_label_remove",
    selectAndPress("clients_bulk_label"),
  ],
  ["clients-bulk-end", marta, "/a/{studio}/clients", "2", selectAndPress("clients_end")],
  ["clients-make", marta, "/a/{studio}/clients?make=account", "clients_make_verb"],
  ["clients-import", marta, "/a/{studio}/clients/import", "clients_import_drop"],
  ["clients-import-preview", marta, "/a/{studio}/clients/import", "clients_import_asked", writeLines],
  ["client", marta, "/a/{studio}/clients/{clientLink}", "client_notes_sub"],
  ["client-viewer", vera, "/a/{studio}/clients/{clientLink}", "why_ask"],
  ["client-made", marta, "/a/{studio}/clients/{madeLink}", "roza@flowers.example"],
  ["client-about", marta, "/a/{studio}/clients/{madeLink}/about", "feature_billing_line"],
  ["client-activity", marta, "/a/{studio}/clients/{madeLink}/activity", "audit_visits_enter"],
  ["invitation-owner", nobody, "{takeOver}", "entry_password_rule"],
];
