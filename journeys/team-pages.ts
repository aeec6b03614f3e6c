import { type After, type PageToSee, press } from "./page-to-see.ts";

/** The first box ticked and the first unticked, so that the strip and the explaining have something to say. */
const tickBoxes: After = async (page, say, at) => {
  await press("members_boxes_show")(page, say, at);
  await page
    .getByRole("checkbox", { name: say("permission_invoices_pay") })
    .locator("xpath=ancestor::label[1]")
    .click();
};

const tickInRole: After = (page, say) =>
  page
    .getByRole("checkbox", { name: say("permission_roles_manage") })
    .locator("xpath=ancestor::label[1]")
    .click();

const compare: After = async (page, say) => {
  await page.getByRole("button", { name: say("roles_compare_with") }).click();
  await page.getByRole("option", { name: say("role_technical") }).click();
};

const preview: After = async (page, say, at) => {
  await tickInRole(page, say, at);
  await press("settings_save")(page, say, at);
};

const writeSeveral: After = (page, say) =>
  page
    .getByLabel(say("members_addresses_label"))
    .fill("anna.nowak@new.example; info@new.example, vera@studio.example nobody ");

const readFile: After = async (page, say, at) => {
  const csv = "E-mail;Imię;Rola;Grupa\nela@new.example;Ela Żuk;billing;Nocna zmiana\n";
  await page.getByLabel(say("members_import_paste")).fill(csv);
  await press("members_import_continue")(page, say, at);
};

const selectRows =
  (...rows: string[]): After =>
  async (page, say) => {
    for (const row of rows)
      await page
        .getByRole("checkbox", { name: say("ui_select_row", { row }) })
        .locator("xpath=ancestor::label[1]")
        .click();
  };

const select = selectRows("Vera Lind", "Ola Zięba-Konstantynowicz", "Nina Ek");

const selectAnd =
  (key: string): After =>
  async (page, say, at) => {
    await select(page, say, at);
    await press(key)(page, say, at);
  };

/** Who has accepted is skipped. */
const inviteThemAgain: After = async (page, say, at) => {
  await selectRows("Vera Lind", "Zosia Lis")(page, say, at);
  await press("members_menu_resend")(page, say, at);
};

const offerWrongly: After = async (page) => {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").first().locator("xpath=ancestor::label[1]").click();
  await dialog.locator("button[type=submit]").click();
};

const [marta, kim, lena, adam, vera] = [
  "marta@studio.example",
  "kim@garden.example",
  "lena@agency.example",
  "adam@studio.example",
  "vera@studio.example",
];
const users = "/a/{studio}/users";

/** Users & access with all that belongs to it. */
export const teamPages: readonly PageToSee[] = [
  ["users-several", marta, `${users}?invite=person`, "members_names_note", writeSeveral],
  ["users-ticked", marta, `${users}?invite=person`, "members_reset_role", tickBoxes],
  ["users-preview", marta, `${users}?invite=person`, "frame_audit", press("members_preview")],
  ["users-bulk", marta, users, "members_bulk_group", select],
  ["users-bulk-role", marta, users, "members_boxes_show", selectAnd("members_menu_role")],
  ["users-bulk-remove", marta, users, "members_bulk_remove_text", selectAnd("members_menu_remove")],
  ["users-end", marta, `${users}?end={vera}`, "members_end_save_none"],
  ["users-remove-others", marta, `${users}?remove={adam}`, "members_remove_suspend"],
  ["users-cancel", marta, `${users}?remove={wes}`, "members_cancel_verb"],
  ["roles", marta, `${users}/roles`, "Recepcja i telefon"],
  ["roles-viewer", vera, `${users}/roles`, "Recepcja i telefon"],
  ["role", marta, `${users}/roles/{desk}`, "roles_people_title"],
  ["role-ticked", marta, `${users}/roles/{desk}`, "settings_discard", tickInRole],
  ["role-impact", marta, `${users}/roles/{desk}`, "roles_impact_text", preview],
  ["role-delete", marta, `${users}/roles?delete={desk}`, "roles_replacement_choose"],
  ["role-preset", marta, `${users}/roles/billing`, "roles_preset_locked"],
  ["role-new", marta, `${users}/roles/new`, "roles_create"],
  ["role-compare", marta, `${users}/roles/billing`, "permission_services_secrets", compare],
  ["role-gone", marta, `${users}/roles/nothing`, "roles_gone"],
  ["groups", marta, `${users}/groups`, "Oddział północny"],
  ["groups-none", kim, "/a/{garden}/users/groups", "groups_empty_text"],
  ["groups-new", marta, `${users}/groups?new=group`, "groups_create"],
  ["group-gone", marta, `${users}/groups/00000000-0000-4000-8000-000000000000`, "groups_gone"],
  ["group", marta, `${users}/groups/{north}`, "Adam Reed"],
  ["group-none", marta, `${users}/groups/{nights}`, "groups_members_none"],
  ["group-add", marta, `${users}/groups/{north}?add=members`, "groups_inside_already"],
  ["group-delete", marta, `${users}/groups/{north}?delete={north}`, "ui_cancel"],
  ["contacts", marta, "/a/{studio}/contacts", "recipients_nobody"],
  ["contacts-none", kim, "/a/{garden}/contacts", "contacts_empty_text"],
  ["contacts-new", marta, "/a/{studio}/contacts?new=contact", "contacts_no_access"],
  ["contacts-activate", marta, "/a/{studio}/contacts?activate={books}", "members_shared_title"],
  ["contacts-delete", marta, "/a/{studio}/contacts?delete={books}", "ui_cancel"],
  ["import", marta, `${users}/import`, "members_import_drop_note"],
  ["import-columns", marta, `${users}/import`, "members_import_columns_note", readFile],
  ["import-checked", marta, `${users}/import?import={checked}&rows=all`, "members_row_duplicate"],
  ["import-running", marta, `${users}/import?import={running}`, "members_import_running_note"],
  ["import-done", marta, `${users}/import?import={done}`, "members_outcome_invited"],
  ["import-refused", vera, `${users}/import`, "why_own_team"],
  ["hand-over", marta, "/a/{studio}/settings?handover=account", "handover_consequence"],
  [
    "hand-over-missing",
    marta,
    "/a/{studio}/settings?handover=account",
    "handover_password_missing",
    offerWrongly,
  ],
  ["hand-over-waits", lena, "/a/{umbrella}/settings", "handover_cancel"],
  ["offer", adam, "/a/{umbrella}", "offer_expires"],
  ["offer-accept", adam, "/a/{umbrella}?offer=accept", "offer_accept_verb"],
  ["offer-decline", adam, "/a/{umbrella}?offer=decline", "offer_decline_verb"],
  ["users-bulk-outcomes", marta, users, "members_outcome_title", inviteThemAgain],
];
