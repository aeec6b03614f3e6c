/**
 * Every change of access that a webhook can be told of, and the actions of the audit log that it is made from. The list is
 * closed: receivers switch on the type. An action is in one type at most.
 */
export const webhookEvents = {
  "member.invited": ["members.invite"],
  "member.joined": ["members.join"],
  "member.declined": ["invitations.decline"],
  "member.invitation-withdrawn": ["members.withdraw-invitation"],
  "member.role-changed": ["members.change-role"],
  "member.end-changed": ["members.change-end"],
  "member.suspended": ["members.suspend"],
  "member.restored": ["members.restore"],
  "member.removed": ["members.remove"],
  "member.left": ["members.leave"],
  "ownership.moved": ["ownership.accept", "client-accounts.take-over"],
  "role.changed": ["roles.edit"],
  "role.deleted": ["roles.delete"],
  "role.replaced": ["roles.replace"],
  "group.members-added": ["groups.add-members"],
  "group.member-removed": ["groups.remove-member"],
  "group.deleted": ["groups.delete"],
  "link.requested": ["links.invite", "links.offer"],
  "link.accepted": ["links.accept", "links.accept-offer"],
  "link.declined": ["links.decline", "links.decline-offer"],
  "link.withdrawn": ["links.cancel", "links.withdraw-offer"],
  "link.ceiling-changed": ["links.change-ceiling"],
  "link.changed": ["links.change-options"],
  "link.ended": ["links.end", "links.expire"],
  "outside.suspended": ["links.suspend-outside"],
  "outside.restored": ["links.restore-outside"],
  "feature.switched": ["links.switch-feature"],
  "client-account.created": ["client-accounts.create"],
  "share.changed": ["shares.change", "shares.change-default"],
  "grant.ended": ["grants.end"],
  "grant.kept": ["grants.keep"],
  "access-request.made": ["access-requests.make"],
  "access-request.withdrawn": ["access-requests.withdraw"],
  "access-request.granted": ["access-requests.grant"],
  "access-request.refused": ["access-requests.refuse"],
  "temporary-access.ended": ["access-requests.end"],
  "visit.started": ["visits.enter"],
  "visit.ended": ["visits.leave", "visits.end"],
} as const satisfies Record<string, readonly string[]>;

export type WebhookEvent = keyof typeof webhookEvents;

/** What a test message is of; nobody can choose to be told of it or not. */
export const testEvent = "webhook.test";
