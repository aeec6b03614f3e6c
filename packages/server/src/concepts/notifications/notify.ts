import {
  type AnswerOf,
  type NotificationKind,
  notificationKinds,
  type Operations,
} from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { whoMayAboutClient } from "../../gate/about-client.ts";
import { showsPerson } from "../../gate/shown-people.ts";
import type { DB } from "../../platform/schema.ts";
import type { Addressee } from "../mail/addressee.ts";
import type { Letter } from "../mail/letter.ts";
import { queueLetters } from "../mail/queue-letter.ts";
import { chosen } from "./choices.ts";
import { notificationLetter } from "./mails.ts";
import {
  insertNotifications,
  type Recipient,
  recipientByAddress,
  recipientsByPermission,
  recipientsOf,
} from "./store.ts";
import { settleSubjects } from "./store-changes.ts";

/** What it takes to tell somebody: commands have no more. */
export type Telling = Pick<Environment, "catalogue" | "config" | "demo">;

export type NotificationWords = AnswerOf<Operations["listNotifications"]>["items"][number]["words"];

export interface Subject {
  /** `link`, `ownership-transfer`, `member`, … */
  readonly kind: string;
  readonly id: string;
}

export interface Notice {
  readonly kind: NotificationKind;
  /** Under which account it is listed; null: the person's own affairs. */
  readonly account: { readonly id: string; readonly name: string } | null;
  /** Some people, who signs in with an address if anybody does, or whoever holds a permission in the account by his own place. */
  readonly to:
    | { readonly people: readonly string[] }
    | { readonly address: string }
    /** With `about` only those who may do it about that client of the account (R5). */
    | { readonly holding: string; readonly about?: string | undefined };
  /** Who did it need not be told. */
  readonly except?: string;
  readonly subject: Subject;
  readonly words: Omit<NotificationWords, "account">;
  /** Who did it came through a manager account, which may keep its people to itself: then he is neither named nor told by his id. */
  readonly came?: { readonly via: string; readonly person: string } | undefined;
  /** The letter for those who want mail, where it says more than the notification's sentence; null: none is sent. */
  readonly letter?: ((to: Addressee) => Letter) | null;
  /** Who is written to by the operation itself, whatever he chose: for letters that bring a link. */
  readonly written?: readonly string[];
}

/**
 * Tells people of something, in the caller's transaction: in the panel and by mail, as each chose. What repeats is told
 * once, with a count, until it is read. What asks for an answer is told anew, and `settle` ends it.
 */
export async function notify(tx: Kysely<DB>, env: Telling, notice: Notice): Promise<void> {
  const category = notificationKinds[notice.kind];
  const recipients = (await whom(tx, env, notice)).filter(({ id }) => id !== notice.except);
  const choices = recipients.map((person) => ({ person, ...chosen(category, person.choice) }));
  const words: NotificationWords = {
    ...notice.words,
    ...(notice.account && { account: notice.account.name }),
  };
  const inPanel = choices.filter((one) => one.inPanel).map(({ person }) => person.id);
  await insertNotifications(tx, inPanel, { ...notice, words });
  if (notice.letter === null) return;
  const mailed = await mailedWords(tx, notice, words);
  const byMail = choices.filter((one) => one.byMail && !notice.written?.includes(one.person.id));
  await queueLetters(
    tx,
    env,
    byMail.map(({ person }) => letterTo(person, notice, mailed)),
  );
}

/** The requests about these were answered, by whomever, or are asked no more. */
export function settle(tx: Kysely<DB>, ...subjects: readonly Subject[]): Promise<void> {
  return settleSubjects(tx, subjects);
}

/** The words for a letter, which cannot be taken back. */
async function mailedWords(
  tx: Kysely<DB>,
  { came }: Notice,
  words: NotificationWords,
): Promise<NotificationWords> {
  if (!came || (await showsPerson(tx, came.via, came.person))) return words;
  const { person: _, ...others } = words;
  return others;
}

async function whom(tx: Kysely<DB>, env: Telling, { kind, account, to }: Notice): Promise<Recipient[]> {
  const category = notificationKinds[kind];
  if ("people" in to) return recipientsOf(tx, to.people, category);
  if ("address" in to) return recipientByAddress(tx, to.address, category);
  if (!account) throw new Error(`${kind} is for those with a right in an account, and names none`);
  const holders = await recipientsByPermission(tx, env.catalogue, account.id, to.holding, category);
  if (to.about === undefined) return holders;
  const link = { manager: account.id, client: to.about };
  const ids = holders.map(({ id }) => id);
  const may = await whoMayAboutClient(tx, env.catalogue, link, to.holding, ids);
  return holders.filter(({ id }) => may.has(id));
}

function letterTo(
  { id, email, name, language }: Recipient,
  notice: Notice,
  words: NotificationWords,
): Letter {
  const to: Addressee = { email, name, language, person: id };
  if (notice.letter) return notice.letter(to);
  return notificationLetter({ to, kind: notice.kind, account: notice.account, words });
}
