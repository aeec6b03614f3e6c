import { clientPages } from "./client-pages.ts";
import { type After, type PageToSee, press } from "./page-to-see.ts";

const takeGroupOff: After = (page, say) =>
  page.getByRole("button", { name: say("shares_remove_label", { name: "Oddział północny" }) }).click();

const wrongPassword: After = async (page, say) => {
  await page.getByLabel(say("entry_email")).fill("tom@nowhere.example");
  await page.getByLabel(say("entry_password"), { exact: true }).fill("wrong");
  await page.keyboard.press("Enter");
};

/** Nothing happens where the visit goes on already. */
const enter: After = async (page, _, { studio, bakery }) => {
  await page.request.post("/v1/visits", { data: { account: bakery, via: studio } });
  await page.reload();
};

const shareWith: After = async (page, say, { garden }) => {
  await page.getByLabel(say("share_number")).fill(garden ?? "");
  await page.keyboard.press("Tab");
  await page.getByText(say("share_match_note")).waitFor();
  await page.getByRole("button", { name: say("share_next") }).click();
};

const askWhy: After = async (page, say, at) => {
  await enter(page, say, at);
  await press("acting_why", { level: say("level_viewer") })(page, say, at);
};

/** Somewhere else, while the page stands open. */
const endVisit: After = async (page, say, at) => {
  await enter(page, say, at);
  await page.getByRole("region", { name: say("acting_region") }).waitFor();
  const { me } = await (await page.request.get(`/v1/accounts/${at.bakery}`)).json();
  await page.request.delete(`/v1/visits/${me.visit.id}`);
};

const chooseViewer: After = async (page, say) => {
  const viewer = page.getByRole("dialog").getByRole("radio", { name: say("level_viewer") });
  await viewer.locator("xpath=ancestor::label[1]").click();
  await page.getByRole("checkbox").first().waitFor();
};

const nobody = null;
const [marta, adam, vera] = ["marta@studio.example", "adam@studio.example", "vera@studio.example"];
const [lena, jan, kim, tom, ida, zofia] = [
  "lena@agency.example",
  "jan@bakery.example",
  "kim@garden.example",
  "tom@nowhere.example",
  "ida@nowhere.example",
  "zofia@lab.example",
];

export const pages: readonly PageToSee[] = [
  ["sign-in", nobody, "/sign-in", "signin_forgot"],
  ["sign-in-wrong", nobody, "/sign-in", "problem_wrong_credentials", wrongPassword],
  ["sign-in-return", nobody, "/a/{studio}/users", "signin_sub_return"],
  ["forgot", nobody, "/forgot-password", "forgot_submit"],
  ["set-password", nobody, "{reset}", "setpw_submit"],
  ["set-password-unknown", nobody, "/set-password#token=unknown", "problem_link_unknown"],
  ["setup-done", nobody, "/setup", "setup_done_title"],
  ["invitation-new", nobody, "{newcomer}", "entry_password_rule"],
  ["invitation-known", nobody, "{known}", "invitation_sign_in"],
  ["invitation-mine", tom, "{known}", "invitation_accept"],
  ["invitation-decline", tom, "{known}", "invitation_decline_verb", press("invitation_decline")],
  ["invitation-another", jan, "{known}", "invitation_switch"],
  ["invitation-client", nobody, "{asked}", "invitation_client_sign_in"],
  ["invitation-client-mine", kim, "{asked}", "invitation_client_go"],
  ["invitation-gone", nobody, "/invitation#token=unknown", "invitation_gone_title"],
  ["start", jan, "/", "start_pick_sub"],
  ["start-none", ida, "/", "start_none_title"],
  ["start-invited", tom, "/", "accounts_accept"],
  ["accounts", vera, "/accounts", "Kos Bakery"],
  ["profile", jan, "/profile", "profile_session_this"],
  ["home", marta, "/a/{studio}", "home_via_team"],
  ["person-menu", marta, "/a/{studio}", "person_sign_out", press("person_menu")],
  ["switcher", jan, "/a/{bakery}", "switcher_all", press("switcher_open")],
  ["users", marta, "/a/{studio}/users", "Nina Ek"],
  ["users-only-you", kim, "/a/{garden}/users", "members_only_you"],
  ["users-none-found", marta, "/a/{studio}/users?q=nobody", "list_no_match"],
  [
    "users-menu",
    marta,
    "/a/{studio}/users",
    "members_menu_role",
    press("members_menu_label", { name: "Vera Lind" }),
  ],
  ["users-invite", marta, "/a/{studio}/users?invite=person", "members_boxes_show"],
  [
    "users-boxes",
    marta,
    "/a/{studio}/users?invite=person",
    "members_boxes_hide",
    press("members_boxes_show"),
  ],
  ["users-role", marta, "/a/{studio}/users?role={vera}", "members_reset_role"],
  ["users-remove", marta, "/a/{studio}/users?remove={vera}", "members_remove_instead"],
  ["clients", marta, "/a/{studio}/clients", "owner@far-away.example"],
  ["clients-none", kim, "/a/{garden}/clients", "clients_step_ask_text"],
  ["clients-invite", marta, "/a/{studio}/clients?invite=client", "clients_who_note"],
  ["client", marta, "/a/{studio}/clients/{toBakery}", "client_owner"],
  ["client-gone", marta, "/a/{studio}/clients/{north}", "client_gone"],
  ["client-sharing", marta, "/a/{studio}/clients/{toBakery}/sharing", "shares_through_himself"],
  [
    "client-sharing-unsaved",
    marta,
    "/a/{studio}/clients/{toBakery}/sharing",
    "shares_change_less",
    takeGroupOff,
  ],
  [
    "client-sharing-add",
    marta,
    "/a/{studio}/clients/{toBakery}/sharing",
    "shares_add_there",
    press("shares_add"),
  ],
  ["client-sharing-viewer", vera, "/a/{studio}/clients/{toBakery}/sharing", "shares_through_himself"],
  ["group-clients", marta, "/a/{studio}/users/groups/{north}/clients", "shares_right_client_admin"],
  ["group-delete-lost", marta, "/a/{studio}/users/groups/{north}?delete={north}", "shares_lost_note"],
  ["managers", marta, "/a/{studio}/managers", "Agencja Reklamowa Kropka"],
  ["managers-none", lena, "/a/{umbrella}/managers", "managers_empty_text"],
  ["managers-respond", marta, "/a/{studio}/managers?respond={request}", "managers_choose_level"],
  ["managers-declare", marta, "/a/{studio}/managers?respond={request}", "declarations_note", chooseViewer],
  ["receipts-none", marta, "/a/{studio}/managers/receipts", "receipts_empty_client"],
  ["receipts", jan, "/a/{bakery}/managers/receipts", "receipts_standing"],
  ["receipts-read", jan, "/a/{bakery}/managers/receipts?read={agreed}", "receipts_of_client"],
  ["receipts-of-clients", lena, "/a/{umbrella}/clients/receipts", "receipts_standing"],
  ["managers-share", marta, "/a/{studio}/managers?share=account", "share_number_note"],
  ["managers-share-level", lena, "/a/{agency}/managers?share=account", "options_onward_note", shareWith],
  ["managers-conditions", marta, "/a/{studio}/managers?conditions={link}", "options_onward_note"],
  [
    "managers-ceiling",
    marta,
    "/a/{studio}/managers?ceiling={link}",
    "ceiling_role_note",
    press("ceiling_more"),
  ],
  [
    "managers-decline",
    marta,
    "/a/{studio}/managers?respond={request}",
    "decline_block",
    press("managers_decline"),
  ],
  ["managers-offered", kim, "/a/{garden}/managers", "offered_withdraw"],
  ["managers-withdraw", kim, "/a/{garden}/managers?withdraw={offer}", "offered_withdraw_verb"],
  ["clients-offered", zofia, "/a/{lab}/clients", "offers_respond"],
  ["clients-offer", zofia, "/a/{lab}/clients?offer={offer}", "offers_two_factor_yes"],
  [
    "clients-offer-decline",
    zofia,
    "/a/{lab}/clients?offer={offer}",
    "offers_decline_verb",
    press("offers_decline"),
  ],
  ["invitation-offer", nobody, "{offered}", "invitation_rights_offer"],
  ["invitation-offer-mine", zofia, "{offered}", "invitation_offer_go"],
  ["managers-end", marta, "/a/{studio}/managers?end={link}", "managers_end_again"],
  ["visits", marta, "/a/{studio}/visits", "visits_ended_left"],
  ["visit", marta, "/a/{studio}/visits/{visit}", "+48 600 100 201", press("audit_details")],
  ["visit-over", marta, "/a/{studio}/visits/{visitOver}", "visits_looked"],
  ["visit-viewer", vera, "/a/{studio}/visits/{visit}", "why_ask"],
  ["visit-gone", marta, "/a/{studio}/visits/{north}", "visits_gone"],
  ["visits-none", kim, "/a/{garden}/visits", "visits_nobody_text"],
  ["audit", marta, "/a/{studio}/audit", "audit_accounts_edit"],
  ["audit-row", marta, "/a/{studio}/audit?action=accounts.edit", "+48 600 100 200", press("audit_details")],
  ["audit-visit", marta, "/a/{studio}/audit?visit={visit}", "audit_visit_see"],
  ["settings", marta, "/a/{studio}/settings", "settings_save"],
  ["settings-viewer", vera, "/a/{studio}/settings", "settings_save"],
  ["why", marta, "/a/{studio}/why?permission=audit.view&person={verasPerson}", "why_own_team"],
  ["map", marta, "/a/{studio}/map?view=map", "map_legend_cut"],
  ["map-asked", marta, "/a/{studio}/map?view=map&permission=invoices.pay", "map_way_owner"],
  ["map-table", marta, "/a/{studio}/map?view=table", "map_column_through"],
  ["map-alone", kim, "/a/{garden}/map", "map_empty_text"],
  ["refused", vera, "/a/{studio}/audit", "why_own_team"],
  ["not-found", marta, "/a/KH-0000-0000", "notfound_title"],
  ["door", adam, "/a/{bakery}", "door_text"],
  ...clientPages,
  ["visiting", vera, "/a/{bakery}", "home_until", enter],
  ["visiting-users", vera, "/a/{bakery}/users", "Jan Kos", enter],
  ["visiting-settings", vera, "/a/{bakery}/settings", "settings_save", enter],
  ["visiting-why", vera, "/a/{bakery}", "Jan Kos (Kos Bakery)", askWhy],
  ["visit-ended", vera, "/a/{bakery}", "ended_elsewhere", endVisit],
];
