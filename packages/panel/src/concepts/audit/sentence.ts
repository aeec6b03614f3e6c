import { m } from "../../messages/messages.js";
import type { AuditEntry } from "./queries.ts";

/**
 * By action. Links and visits are told in the logs of both accounts, so their sentences also go by the kind of target:
 * to the manager about its client, to the client about its manager or the visitor.
 */
const sentences: Record<string, (words: { target: string }) => string> = {
  "accounts.create": m.audit_accounts_create,
  "accounts.edit": m.audit_accounts_edit,
  "accounts.import": m.audit_accounts_import,
  "invitations.decline": m.audit_invitations_decline,
  "invitations.renew": m.audit_invitations_renew,
  "members.change-role": m.audit_members_change_role,
  "members.invite": m.audit_members_invite,
  "members.join": m.audit_members_join,
  "members.leave": m.audit_members_leave,
  "members.remove": m.audit_members_remove,
  "members.resend-invitation": m.audit_members_resend,
  "members.restore": m.audit_members_restore,
  "members.suspend": m.audit_members_suspend,
  "members.withdraw-invitation": m.audit_members_withdraw,
  "members.change-end": m.audit_members_end,
  "member-imports.create": m.audit_imports_create,
  "member-imports.start": m.audit_imports_start,
  "member-imports.cancel": m.audit_imports_cancel,
  "roles.create": m.audit_roles_create,
  "roles.edit": m.audit_roles_edit,
  "roles.delete": m.audit_roles_delete,
  "roles.replace": m.audit_roles_replace,
  "groups.create": m.audit_groups_create,
  "groups.rename": m.audit_groups_rename,
  "groups.delete": m.audit_groups_delete,
  "groups.add-members": m.audit_groups_add,
  "groups.remove-member": m.audit_groups_remove,
  "contacts.create": m.audit_contacts_create,
  "contacts.update": m.audit_contacts_edit,
  "contacts.delete": m.audit_contacts_delete,
  "contacts.activate": m.audit_contacts_activate,
  "contacts.link": m.audit_contacts_link,
  "contacts.deactivate": m.audit_contacts_deactivate,
  "contacts.change-owner-mails": m.audit_contacts_owner,
  "ownership.request": m.audit_ownership_request,
  "ownership.cancel": m.audit_ownership_cancel,
  "ownership.accept": m.audit_ownership_accept,
  "ownership.decline": m.audit_ownership_decline,
  "links.invite client": m.audit_links_invite_client,
  "links.invite manager": m.audit_links_invite_manager,
  "links.resend client": m.audit_links_resend_client,
  "links.resend manager": m.audit_links_resend_manager,
  "links.cancel client": m.audit_links_cancel_client,
  "links.cancel manager": m.audit_links_cancel_manager,
  "links.accept client": m.audit_links_accept_client,
  "links.accept manager": m.audit_links_accept_manager,
  "links.decline client": m.audit_links_decline_client,
  "links.decline manager": m.audit_links_decline_manager,
  "links.change-ceiling client": m.audit_links_ceiling_client,
  "links.change-ceiling manager": m.audit_links_ceiling_manager,
  "links.end": m.audit_links_end,
  "links.expire client": m.audit_links_expire_client,
  "links.expire manager": m.audit_links_expire_manager,
  "links.suspend-outside account": m.audit_links_suspend_outside,
  "links.suspend-outside client": m.audit_links_suspend_outside_client,
  "links.restore-outside account": m.audit_links_restore_outside,
  "links.restore-outside client": m.audit_links_restore_outside_client,
  "links.show-people": m.audit_links_show_people,
  "grants.end member": m.audit_grants_end_member,
  "grants.end role": m.audit_grants_end_role,
  "grants.end client": m.audit_grants_end_client,
  "grants.end account": m.audit_grants_end_account,
  "grants.keep member": m.audit_grants_keep_member,
  "grants.keep role": m.audit_grants_keep_role,
  "grants.keep client": m.audit_grants_keep_client,
  "grants.keep account": m.audit_grants_keep_account,
  "departures.record": m.audit_departures_record,
  "visits.enter account": m.audit_visits_enter_client,
  "visits.enter visit": m.audit_visits_enter,
  "visits.leave account": m.audit_visits_leave_client,
  "visits.leave visit": m.audit_visits_leave,
  "visits.end account": m.audit_visits_end_client,
  "visits.end visit": m.audit_visits_end,
  "people.create": m.audit_people_create,
  "people.sign-in": m.audit_people_sign_in,
  "people.sign-out": m.audit_people_sign_out,
  "people.update": m.audit_people_update,
  "people.change-password": m.audit_people_change_password,
  "people.reset-password": m.audit_people_reset_password,
  "people.request-password-reset": m.audit_people_request_reset,
  "setup.complete": m.audit_setup_complete,
  "people.end-session": m.audit_people_end_session,
};

/** What was done, in a sentence without its subject. An action without words of its own is shown as it is named. */
export function sentenceOf(entry: AuditEntry): string {
  // Without a name it is a visitor whom the log does not show.
  const hidden = entry.target.kind === "visit" && entry.target.name === "";
  const words = { target: hidden ? m.ends_somebody() : entry.target.name };
  const known = sentences[`${entry.action} ${entry.target.kind}`] ?? sentences[entry.action];
  if (known) return known(words);
  const name = entry.action.replace(/[._-]/g, " ");
  const action = name.charAt(0).toUpperCase() + name.slice(1);
  return words.target ? m.audit_other({ action, ...words }) : action;
}
