/** The pages inside an account, by the last part of their address. */
export type AccountPage =
  | "home"
  | "users"
  | "contacts"
  | "clients"
  | "managers"
  | "visits"
  | "audit"
  | "map"
  | "webhooks"
  | "settings"
  | "why";

/** Parts of a page that have an address of their own. */
export type AccountPart =
  | "users/roles"
  | "users/groups"
  | "users/import"
  | "clients/import"
  | "users/left"
  | "clients/receipts"
  | "managers/receipts"
  | "settings/api-keys";

type Query = Record<string, string | undefined>;

/** The address of a page inside an account: `accountPath("KH-1934-0072", "clients", { invite: "open" })`. */
export function accountPath(
  number: string,
  page: AccountPage | AccountPart = "home",
  query: Query = {},
): string {
  const path = `/a/${encodeURIComponent(number)}`;
  return withQuery(page === "home" ? path : `${path}/${page}`, query);
}

/** One role: an own role by its id, a preset by its name, `new` for one to be made. */
export const rolePath = (number: string, role: string, query: Query = {}): string =>
  withQuery(`${accountPath(number, "users/roles")}/${encodeURIComponent(role)}`, query);

export function groupPath(number: string, group: string, tab?: "clients"): string {
  const path = `${accountPath(number, "users/groups")}/${encodeURIComponent(group)}`;
  return tab ? `${path}/${tab}` : path;
}

/** One webhook, with its log. */
export const webhookPath = (number: string, webhook: string): string =>
  `${accountPath(number, "webhooks")}/${encodeURIComponent(webhook)}`;

/** One visit to the account. */
export const visitPath = (number: string, visit: string): string =>
  `${accountPath(number, "visits")}/${encodeURIComponent(visit)}`;

/** The tabs of a client's page that have an address of their own, beside the overview. */
export type ClientTab = "sharing" | "about" | "activity";

/** The page of one client, by its link. */
export function clientPath(number: string, link: string, tab?: ClientTab): string {
  const path = `${accountPath(number, "clients")}/${encodeURIComponent(link)}`;
  return tab ? `${path}/${tab}` : path;
}

export const paths = {
  start: "/",
  signIn: "/sign-in",
  forgotPassword: "/forgot-password",
  setPassword: "/set-password",
  setup: "/setup",
  invitation: "/invitation",
  profile: "/profile",
  accounts: "/accounts",
  notifications: "/notifications",
  demoMail: "/demo/mail",
} as const;

export const notificationsPath = (query: Query = {}): string => withQuery(paths.notifications, query);

/** Sign-in that comes back to exactly this address. Behind the `#`, as it may hold a token that no log is to see. */
export function signInPath(returnTo: string): string {
  if (returnTo === paths.start) return paths.signIn;
  return `${paths.signIn}#${new URLSearchParams({ to: returnTo })}`;
}

/** Where sign-in comes back to: a page of ours, whatever a crafted link says. */
export function returnPath(hash: string): string {
  const to = new URLSearchParams(hash).get("to") ?? "";
  const path = ownPath(to);
  // A path may turn out to be an address again: `/.//evil.example`.
  return path !== null && ownPath(path) === path ? path : paths.start;
}

/** As a browser understands it; null when it leads elsewhere. */
function ownPath(address: string): string | null {
  const here = "https://keyholder.invalid";
  if (!address.startsWith("/") || !URL.canParse(address, here)) return null;
  const { origin, pathname, search, hash } = new URL(address, here);
  return origin === here ? pathname + search + hash : null;
}

function withQuery(path: string, query: Query): string {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}
