import { m } from "../../messages/messages.js";
import type { NotificationCategory } from "../../parts/notifications/queries.ts";

export const categoryNames: Record<NotificationCategory, () => string> = {
  requests: m.notifications_category_requests,
  access: m.notifications_category_access,
  visits: m.notifications_category_visits,
  security: m.notifications_category_security,
};

export const categoryTexts: Record<NotificationCategory, () => string> = {
  requests: m.notifications_about_requests,
  access: m.notifications_about_access,
  visits: m.notifications_about_visits,
  security: m.notifications_about_security,
};
