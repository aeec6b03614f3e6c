import { m } from "../../messages/messages.js";
import type { WebhookEvent } from "./queries.ts";

const names: Record<WebhookEvent | "webhook.test", () => string> = {
  "member.invited": m.webhooks_event_member_invited,
  "member.joined": m.webhooks_event_member_joined,
  "member.declined": m.webhooks_event_member_declined,
  "member.invitation-withdrawn": m.webhooks_event_member_invitation_withdrawn,
  "member.role-changed": m.webhooks_event_member_role_changed,
  "member.end-changed": m.webhooks_event_member_end_changed,
  "member.suspended": m.webhooks_event_member_suspended,
  "member.restored": m.webhooks_event_member_restored,
  "member.removed": m.webhooks_event_member_removed,
  "member.left": m.webhooks_event_member_left,
  "ownership.moved": m.webhooks_event_ownership_moved,
  "role.changed": m.webhooks_event_role_changed,
  "role.deleted": m.webhooks_event_role_deleted,
  "role.replaced": m.webhooks_event_role_replaced,
  "group.members-added": m.webhooks_event_group_members_added,
  "group.member-removed": m.webhooks_event_group_member_removed,
  "group.deleted": m.webhooks_event_group_deleted,
  "link.requested": m.webhooks_event_link_requested,
  "link.accepted": m.webhooks_event_link_accepted,
  "link.declined": m.webhooks_event_link_declined,
  "link.withdrawn": m.webhooks_event_link_withdrawn,
  "link.ceiling-changed": m.webhooks_event_link_ceiling_changed,
  "link.changed": m.webhooks_event_link_changed,
  "link.ended": m.webhooks_event_link_ended,
  "outside.suspended": m.webhooks_event_outside_suspended,
  "outside.restored": m.webhooks_event_outside_restored,
  "feature.switched": m.webhooks_event_feature_switched,
  "client-account.created": m.webhooks_event_client_account_created,
  "share.changed": m.webhooks_event_share_changed,
  "grant.ended": m.webhooks_event_grant_ended,
  "grant.kept": m.webhooks_event_grant_kept,
  "access-request.made": m.webhooks_event_access_request_made,
  "access-request.withdrawn": m.webhooks_event_access_request_withdrawn,
  "access-request.granted": m.webhooks_event_access_request_granted,
  "access-request.refused": m.webhooks_event_access_request_refused,
  "temporary-access.ended": m.webhooks_event_temporary_access_ended,
  "visit.started": m.webhooks_event_visit_started,
  "visit.ended": m.webhooks_event_visit_ended,
  "webhook.test": m.webhooks_event_webhook_test,
};

export const eventName = (event: keyof typeof names): string => names[event]();

/** The types in the order in which they are chosen. */
export const eventAreas = (): { title: string; events: WebhookEvent[] }[] => [
  { title: m.webhooks_area_people(), events: of("member", "ownership") },
  { title: m.webhooks_area_roles(), events: of("role", "group") },
  { title: m.webhooks_area_links(), events: of("link", "outside", "feature", "client-account") },
  { title: m.webhooks_area_sharing(), events: of("share", "grant") },
  { title: m.webhooks_area_requests(), events: of("access-request", "temporary-access") },
  { title: m.webhooks_area_visits(), events: of("visit") },
];

const of = (...areas: string[]) =>
  (Object.keys(names) as WebhookEvent[]).filter((event) => areas.includes(event.split(".")[0] ?? ""));
