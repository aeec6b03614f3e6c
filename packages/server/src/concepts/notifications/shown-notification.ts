import {
  type AnswerInput,
  type NotificationKind,
  notificationKinds,
  type Operations,
} from "@keyholder/contract";
import type { NotificationRow } from "./store-own.ts";

/** A notification as the API shows it. The account has the name of then: its reader may have lost his way in. */
export function shownNotification(
  row: NotificationRow,
): AnswerInput<Operations["listNotifications"]>["items"][number] {
  const kind = row.kind as NotificationKind;
  const words = row.shown_words;
  const { number, hue } = row;
  return {
    id: String(row.id),
    kind,
    category: notificationKinds[kind],
    account: number === null || hue === null ? null : { number, hue, name: words.account ?? "" },
    subject: { kind: row.subject_kind, id: row.shown_subject },
    words,
    count: row.count,
    at: row.created_at.toISOString(),
    read: row.read_at !== null,
    settled: row.settled_at !== null,
  };
}
