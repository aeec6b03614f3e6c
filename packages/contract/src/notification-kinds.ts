/** What a person is told of, and under which of his choices it falls. */
export const notificationKinds = {
  "requests.manager": "requests",
  "requests.client": "requests",
  "requests.ownership": "requests",
  "requests.membership": "requests",
  "requests.permission": "requests",
  "access.link-accepted": "access",
  "access.link-declined": "access",
  "access.offer-accepted": "access",
  "access.offer-declined": "access",
  "access.link-changed": "access",
  "access.link-options": "access",
  "access.link-ended": "access",
  "access.outside-suspended": "access",
  "access.outside-restored": "access",
  "access.grants-ended": "access",
  "access.permission-granted": "access",
  "access.permission-declined": "access",
  "access.permission-ended": "access",
  "access.client-shared": "access",
  "access.client-unshared": "access",
  "access.member-joined": "access",
  "access.role-changed": "access",
  "access.suspended": "access",
  "access.restored": "access",
  "access.removed": "access",
  "access.unused": "access",
  "access.ownership-taken": "access",
  "access.ownership-declined": "access",
  "access.webhook-paused": "access",
  "visits.entered": "visits",
  "visits.ended": "visits",
  "security.password-changed": "security",
  "security.ownership-moved": "security",
  "security.key-made": "security",
} as const satisfies Record<string, NotificationCategory>;

export type NotificationKind = keyof typeof notificationKinds;

export const notificationCategories = ["requests", "access", "visits", "security"] as const;
export type NotificationCategory = (typeof notificationCategories)[number];
