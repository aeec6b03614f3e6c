import { z } from "zod";
import { type NotificationKind, notificationCategories, notificationKinds } from "./notification-kinds.ts";
import { operation } from "./operation.ts";
import { AccountRef, CustomerNumber, PageQuery, page, Time } from "./shapes.ts";

const Kind = z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]);
const Category = z.enum(notificationCategories);
const Serial = z
  .string()
  .regex(/^\d{1,18}$/)
  .describe("A notification's id: a number, as text");

export const NotificationWords = z
  .object({
    account: z.string().optional().describe("The account that it is about, as it was called then"),
    person: z.string().optional().describe("Who did it"),
    other: z.string().optional().describe("The account on the other side of the link"),
    role: z.string().nullish().describe("A preset, or what an own role is called; null for a list"),
    permission: z.string().optional(),
    until: Time.optional(),
  })
  .describe("What its sentence is made of");

export const Notification = z.object({
  id: Serial,
  kind: Kind,
  category: Category,
  account: AccountRef.nullable().describe("null: it concerns you alone"),
  subject: z
    .object({ kind: z.string(), id: z.string() })
    .describe("What it is about: of a request for a link, the link"),
  words: NotificationWords,
  count: z.number().int().describe("How many of the same kind stand together here"),
  at: Time,
  read: z.boolean(),
  settled: z.boolean().describe("What it asked for was answered, by you or somebody else"),
});

export const listNotifications = operation({
  id: "listNotifications",
  method: "GET",
  path: "/v1/me/notifications",
  summary: "What I am told, newest first",
  demand: "person",
  query: PageQuery.extend({
    account: CustomerNumber.optional(),
    category: Category.optional(),
    unread: z.enum(["true"]).optional().describe("Only what is neither read nor settled"),
  }),
  answer: page(Notification),
  status: 200,
  problems: [],
});

export const countNotifications = operation({
  id: "countNotifications",
  method: "GET",
  path: "/v1/me/notifications/count",
  summary: "How many I have not read, and in which accounts there are any",
  demand: "person",
  answer: z.object({
    unread: z.number().int().describe("At most 100: more are not counted"),
    accounts: z.array(AccountRef).describe("At most 100"),
  }),
  status: 200,
  problems: [],
});

export const readNotifications = operation({
  id: "readNotifications",
  method: "POST",
  path: "/v1/me/notifications/reading",
  summary: "Mark notifications as read or unread",
  demand: "person",
  body: z.object({
    ids: z.array(Serial).min(1).max(100),
    read: z.boolean().default(true),
  }),
  status: 204,
  problems: [],
});

export const readAllNotifications = operation({
  id: "readAllNotifications",
  method: "POST",
  path: "/v1/me/notifications/reading-of-all",
  summary: "Mark as read what was there up to a notification",
  demand: "person",
  body: z.object({
    upTo: Serial.describe("The newest that was seen: what came since stays unread"),
    account: CustomerNumber.optional(),
    category: Category.optional(),
  }),
  status: 204,
  problems: [],
});

export const NotificationChoice = z.object({
  category: Category,
  inPanel: z.boolean(),
  byMail: z.boolean(),
  fixed: z.array(z.enum(["panel", "mail"])).describe("Where it cannot be switched off"),
});

const Choices = z.object({ choices: z.array(NotificationChoice) });

export const getNotificationChoices = operation({
  id: "getNotificationChoices",
  method: "GET",
  path: "/v1/me/notification-choices",
  summary: "Where I want to be told of what",
  demand: "person",
  answer: Choices,
  status: 200,
  problems: [],
});

export const changeNotificationChoice = operation({
  id: "changeNotificationChoice",
  method: "PUT",
  path: "/v1/me/notification-choices/{category}",
  summary: "Choose where I want to be told of a category",
  demand: "person",
  params: z.object({ category: Category }),
  body: z.object({ inPanel: z.boolean(), byMail: z.boolean() }),
  answer: Choices,
  status: 200,
  problems: [],
});
