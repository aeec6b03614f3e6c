import { type BodyOf, operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { toldRole } from "../roles/role-columns.ts";
import { askedFor } from "./ceiling.ts";
import { clearExpired } from "./clear-expired.ts";
import { linkEntries } from "./link-entries.ts";
import { clientOf, managerOf } from "./parties.ts";
import { sendRequest } from "./send-request.ts";
import { hashOfShareCode } from "./share-code.ts";
import { shownClients } from "./shown-clients.ts";
import { insertRequest, liveLink, requestTo } from "./store.ts";
import { clientLink } from "./store-clients.ts";
import { accountBySharedCode, accountToAsk, forgetSharedCode, personByAddress } from "./store-parties.ts";

export const inviteClient = changing(
  operations.inviteClient,
  // Numbers, addresses and codes could otherwise be tried one after the other.
  async ({ env, asker, params, body }) => {
    if (!asker) return;
    const account = parseCustomerNumber(params.account) ?? "";
    await refuseTooMany(env.db, `clients.invite ${asker.id} ${account}`, { limit: 30, windowSeconds: 3600 });
    if (body.shareCode !== undefined)
      await refuseTooMany(env.db, `clients.share-code ${asker.id}`, { limit: 10, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, body }) => {
    const { row, entries } = await ask(tx, env, permit, body);
    const [answer] = await shownClients(tx, env, permit, [row]);
    if (!answer) throw new Error("the request is gone");
    return { answer, audit: entries };
  },
);

/** Asks one client, alone or as one of many. Refuses before anything is written. */
export async function ask(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  body: BodyOf<typeof operations.inviteClient>,
) {
  const asksFor = askedFor(env, body.level);
  const target = await targetOf(tx, env, permit, body);
  const days = env.config.LINK_REQUEST_DAYS;
  const request = { ...asksFor, ...target, message: body.message, days };
  const link = await insertRequest(tx, permit, request);
  if (!link) throw new Refusal("already-invited");

  const row = await clientLink(tx, env.catalogue, permit, link.id);
  await sendRequest(tx, env, permit, row);
  const parties = { manager: managerOf(row), client: clientOf(row) };
  const after = { asksFor: toldRole(row) };
  return { row, entries: linkEntries({ action: "links.invite", by: "manager", ...parties, after }) };
}

interface Target {
  readonly client: string | null;
  readonly email: string | null;
}

async function targetOf(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  { email, number, shareCode, requestCode = "" }: BodyOf<typeof operations.inviteClient>,
): Promise<Target> {
  const ways = Object.entries({ email, number, shareCode }).filter(([, value]) => value !== undefined);
  if (ways.length === 0)
    throw invalid(
      "email",
      "Write the owner's e-mail address, the customer number or a share code.",
      "missing",
    );
  const [, second] = ways;
  if (second)
    throw invalid(second[0], "Write an e-mail address, a customer number or a share code: only one.", "both");
  if (email !== undefined) return byEmail(tx, env, permit, email);
  if (number !== undefined) return byNumber(tx, env, permit, { number, requestCode });
  return byShareCode(tx, env, permit, shareCode ?? "");
}

/** A number that is unknown, of a closed account, of one that has blocked the asker, or without its request code: alike. */
async function byNumber(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  asked: { readonly number: string; readonly requestCode: string },
): Promise<Target> {
  const number = parseCustomerNumber(asked.number) ?? "";
  if (number === permit.account.number) throw new Refusal("own-account");
  const client = await accountToAsk(tx, permit, number, asked.requestCode.replace(/\s/g, ""));
  if (!client) {
    throw new Refusal("no-such-number", {
      detail:
        "Check the number: its owner finds it at the top of his pages, beside his name. Some accounts also demand a request code.",
    });
  }
  await refuseLinked(tx, env, permit, client.id);
  return { client: client.id, email: null };
}

/** The code has done its work, whatever becomes of the request. */
async function byShareCode(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  code: string,
): Promise<Target> {
  const client = await accountBySharedCode(tx, permit, hashOfShareCode(code));
  if (!client) throw new Refusal("no-such-code");
  if (client.id === permit.account.id) throw new Refusal("own-account");
  await refuseLinked(tx, env, permit, client.id);
  await forgetSharedCode(tx, client.id);
  return { client: client.id, email: null };
}

async function refuseLinked(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  client: string,
): Promise<void> {
  await clearExpired(tx, env, permit.account.id, { client });
  const live = await liveLink(tx, permit.account.id, client);
  if (!live) return;
  if (live.status === "active") throw new Refusal("already-linked");
  if (live.asked_by_side === "manager") throw new Refusal("already-invited");
  throw new Refusal("already-linked", { detail: "This account was offered to yours: answer the offer." });
}

/**
 * Whether a stranger's address owns an account is not the asker's to know, so it makes no difference here. Of the
 * people of his own team, whom he sees, he may.
 */
async function byEmail(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  email: string,
): Promise<Target> {
  if (email.toLowerCase() === permit.person.email.toLowerCase()) throw new Refusal("own-account");
  const person = await personByAddress(tx, permit, email);
  const isKnown = person?.in_team === true && has(env.catalogue, permit.held, "people.view");
  if (isKnown && !person.owns) throw new Refusal("not-an-owner");
  await clearExpired(tx, env, permit.account.id, { email });
  if (await requestTo(tx, permit, email)) throw new Refusal("already-invited");
  return { client: null, email };
}
