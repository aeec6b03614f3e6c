import type { After, PageToSee } from "./page-to-see.ts";

const [olga, kim, bo] = ["olga@shop.example", "kim@kiosk.example", "bo@nowhere.example"];

const openBell: After = (page, say) =>
  page
    .getByRole("button", { name: new RegExp(`^${say("notifications_title")}`) })
    .filter({ visible: true })
    .click();

const respond: After = (page, say) =>
  page
    .getByRole("button", { name: new RegExp(`^${say("notifications_respond")}`) })
    .first()
    .click();

export const notificationPages: readonly PageToSee[] = [
  ["bell", olga, "/a/{shop}", "notifications_all", openBell],
  ["notifications", olga, "/notifications", "notifications_respond"],
  ["notifications-not-found", olga, "/notifications?category=security", "notifications_none_found"],
  ["notifications-respond", olga, "/notifications", "managers_choose_level", respond],
  ["notifications-choices", olga, "/notifications?view=choices", "notifications_by_mail"],
  ["notifications-which", kim, "/notifications", "notifications_which_account", respond],
  ["notifications-invited", kim, "/notifications", "accounts_accept"],
  ["notifications-none", bo, "/notifications", "notifications_empty_text"],
  ["bell-none", bo, "/", "notifications_none_unread", openBell],
];
