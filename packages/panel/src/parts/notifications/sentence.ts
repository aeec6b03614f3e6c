import { m } from "../../messages/messages.js";
import { presetName } from "../roleName.ts";
import type { Notification } from "./queries.ts";

type Said = (words: { account: string; person: string; other: string; role: string }) => string;

const sentences: Record<Notification["kind"], Said> = {
  "requests.manager": m.notification_requests_manager,
  "requests.client": m.notification_requests_client,
  "requests.ownership": m.notification_requests_ownership,
  "requests.membership": m.notification_requests_membership,
  "requests.permission": m.notification_requests_permission,
  "access.link-accepted": m.notification_access_link_accepted,
  "access.link-declined": m.notification_access_link_declined,
  "access.offer-accepted": m.notification_access_offer_accepted,
  "access.offer-declined": m.notification_access_offer_declined,
  "access.link-changed": m.notification_access_link_changed,
  "access.link-options": m.notification_access_link_options,
  "access.link-ended": m.notification_access_link_ended,
  "access.outside-suspended": m.notification_access_outside_suspended,
  "access.outside-restored": m.notification_access_outside_restored,
  "access.grants-ended": m.notification_access_grants_ended,
  "access.permission-granted": m.notification_access_permission_granted,
  "access.permission-declined": m.notification_access_permission_declined,
  "access.permission-ended": m.notification_access_permission_ended,
  "access.client-shared": m.notification_access_client_shared,
  "access.client-unshared": m.notification_access_client_unshared,
  "access.member-joined": m.notification_access_member_joined,
  "access.role-changed": m.notification_access_role_changed,
  "access.suspended": m.notification_access_suspended,
  "access.restored": m.notification_access_restored,
  "access.removed": m.notification_access_removed,
  "access.unused": m.notification_access_unused,
  "access.ownership-taken": m.notification_access_ownership_taken,
  "access.ownership-declined": m.notification_access_ownership_declined,
  "access.webhook-paused": m.notification_access_webhook_paused,
  "visits.entered": m.notification_visits_entered,
  "visits.ended": m.notification_visits_ended,
  "security.password-changed": m.notification_security_password_changed,
  "security.ownership-moved": m.notification_security_ownership_moved,
  "security.key-made": m.notification_security_key_made,
};

/** What a notification says, without a full stop at its end. */
export function sentence({ kind, words }: Notification): string {
  const { account, person = m.notification_somebody(), other = "", role } = words;
  if (kind === "requests.manager" && account === undefined)
    return m.notification_requests_manager_any({ other });
  const named = role ? presetName(role) : m.role_own_choice();
  return sentences[kind]({ account: account ?? "", person, other, role: named });
}
