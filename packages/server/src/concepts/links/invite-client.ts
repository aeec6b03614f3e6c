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
import { shownClients } from "./shown-clients.ts";
import { insertRequest, liveLink, requestTo } from "./store.ts";
import { clientLink } from "./store-clients.ts";
import { accountByNumber, personByAddress } from "./store-parties.ts";

export const inviteClient = changing(
  operations.inviteClient,
  // Numbers and addresses could otherwise be tried one after the other.
  async ({ env, asker, params }) => {
    if (!asker) return;
    const account = parseCustomerNumber(params.account) ?? "";
    await refuseTooMany(env.db, `clients.invite ${asker.id} ${account}`, { limit: 30, windowSeconds: 3600 });
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
  { email, number }: { readonly email?: string | undefined; readonly number?: string | undefined },
): Promise<Target> {
  if (email === undefined && number === undefined)
    throw invalid("email", "Write the owner's e-mail address or the customer number.", "missing");
  if (email !== undefined && number !== undefined)
    throw invalid("number", "Write either an e-mail address or a customer number, not both.", "both");
  if (email !== undefined) return byEmail(tx, env, permit, email);
  return byNumber(tx, env, permit, parseCustomerNumber(number ?? "") ?? "");
}

/** An unknown number and a closed account answer alike. */
async function byNumber(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  number: string,
): Promise<Target> {
  const manager = permit.account;
  if (number === manager.number) throw new Refusal("own-account");
  const client = await accountByNumber(tx, number);
  if (!client) {
    throw new Refusal("no-such-number", {
      detail: "Check the number: its owner finds it at the top of his pages, beside his name.",
    });
  }
  await clearExpired(tx, env, manager.id, { client: client.id });
  const live = await liveLink(tx, manager.id, client.id);
  if (live) throw new Refusal(live.status === "active" ? "already-linked" : "already-invited");
  return { client: client.id, email: null };
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
