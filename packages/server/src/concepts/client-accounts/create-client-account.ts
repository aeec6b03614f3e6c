import { randomInt } from "node:crypto";
import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { createCustomerNumber, parseCustomerNumber } from "../../platform/customer-number.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { linkMadeAccount, shownMade } from "../links/made-account.ts";
import { sendOwnerInvitation } from "./send-owner-invitation.ts";
import { insertMade, lockMade } from "./store.ts";

/** A client from the start: nobody has to agree, since the account belongs to whom the manager account belongs. */
export const createClientAccount = changing(
  operations.createClientAccount,
  async ({ env, asker, params }) => {
    const account = parseCustomerNumber(params.account) ?? "";
    const throttle = { limit: 30, windowSeconds: 3600 };
    await refuseTooMany(env.db, `client-accounts.create ${asker?.id} ${account}`, throttle);
  },
  async ({ tx, env, permit, body }) => {
    const client = await insertNumbered(tx, permit, body.name);
    const link = await linkMadeAccount(tx, permit, { client: client.id, labels: body.labels });
    const made = await lockMade(tx, client.id);
    const { ownerEmail: email, language } = body;
    const invited = made && email !== null;
    const invitation = invited ? await sendOwnerInvitation(tx, env, permit, made, { email, language }) : null;
    const { id, name, number } = permit.account;
    const target = { kind: "account", id: client.id, name: client.name };
    const after = {
      number: client.number,
      ...(email !== null && { invitedOwner: email }),
    };
    return {
      answer: { ...(await shownMade(tx, env, permit, link)), link: invitation },
      audit: [
        { account: id, action: "client-accounts.create", target: { ...target, kind: "client" }, after },
        { account: client.id, action: "accounts.create", target, after, via: { id, name, number } },
      ],
    };
  },
);

async function insertNumbered(tx: Kysely<DB>, permit: Permit<"clients.invite">, name: string) {
  for (;;) {
    const made = await insertMade(tx, permit, { number: createCustomerNumber(), name, hue: randomInt(1, 9) });
    if (made) return made;
  }
}
