import type { Handler } from "../../handler.ts";
import { changeNotificationChoice } from "./change-notification-choice.ts";
import { countNotifications, getNotificationChoices, listNotifications } from "./read.ts";
import { readAllNotifications } from "./read-all-notifications.ts";
import { readNotifications } from "./read-notifications.ts";

export const routes: readonly Handler[] = [
  listNotifications,
  countNotifications,
  readNotifications,
  readAllNotifications,
  getNotificationChoices,
  changeNotificationChoice,
];
