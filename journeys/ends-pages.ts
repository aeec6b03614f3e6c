import { type After, type PageToSee, press } from "./page-to-see.ts";
import { sends } from "./sends.ts";

const [olga, mara] = ["olga@shop.example", "mara@agency.example"];

const suspend: After = async (page, _, { shop }) => {
  await page.request.put(`/v1/accounts/${shop}/outside-suspension`);
  await page.reload();
};

const hide: After = async (page, _, { agency }) => {
  await sends(page.request, "put", `/v1/accounts/${agency}/people-visibility`, { showsPeople: false });
  await page.reload();
};

const depart: After = async (page, _, { agency, lea }) => {
  await page.request.post(`/v1/accounts/${agency}/members/${lea}/departure`);
  await page.reload();
};

const gone = "gone@far-away.example";

const resend: After = async (page, say, at) => {
  await press("clients_menu_label", { client: gone })(page, say, at);
  await page.getByRole("menuitem", { name: say("clients_resend") }).click();
  await page.getByText(say("clients_resent_toast", { client: gone })).waitFor();
  await page.getByText(say("links_status_waiting")).first().waitFor();
};

/** In this order: what one page changes, the next ones show. */
export const endsPages: readonly PageToSee[] = [
  ["ends-managers", olga, "/a/{shop}/managers", "managers_unused"],
  ["ends-manager", olga, "/a/{shop}/managers?end={link}", "grants_keep_all"],
  ["ends-given", olga, "/a/{shop}/managers?given={link}", "grants_keep_one"],
  ["ends-suspend", olga, "/a/{shop}/managers?outside=suspend", "outside_suspend_text"],
  ["ends-suspended", olga, "/a/{shop}/managers", "outside_restore", suspend],
  ["ends-suspended-home", olga, "/a/{shop}", "outside_see"],
  ["ends-restore", olga, "/a/{shop}/managers?outside=restore", "outside_restore_text"],
  ["ends-audit", olga, "/a/{shop}/audit", "audit_links_suspend_outside"],
  [
    "ends-request-expired",
    mara,
    "/a/{agency}/clients",
    "clients_cancel_verb",
    press("clients_menu_label", { client: gone }),
  ],
  ["ends-request-again", mara, "/a/{agency}/clients", gone, resend],
  ["ends-client", mara, "/a/{agency}/clients?end={link}", "clients_end_verb"],
  ["ends-remove", mara, "/a/{agency}/users?remove={lea}", "departures_open"],
  ["ends-depart", mara, "/a/{agency}/users?depart={lea}", "departures_text"],
  ["ends-left-none", mara, "/a/{agency}/users/left", "departures_none_text"],
  ["ends-left", mara, "/a/{agency}/users/left", "lea@agency.example", depart],
  ["ends-visibility", mara, "/a/{agency}/settings", "visibility_switch"],
  ["ends-visibility-off", mara, "/a/{agency}/settings", "visibility_switch", hide],
];
