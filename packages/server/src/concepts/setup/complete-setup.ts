import { randomInt } from "node:crypto";
import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import { changing } from "../../handler.ts";
import { createCustomerNumber } from "../../platform/customer-number.ts";
import { hashPassword } from "../../platform/password.ts";
import { placeOf } from "../../platform/place.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { hashOf } from "../../platform/token.ts";
import { addPerson, openNext } from "../people/arrivals.ts";
import { shownMe } from "../people/shown-me.ts";
import { startSession } from "../people/start-session.ts";
import { insertFirstAccount, isSetUp, lockSettings, noteSetUp } from "./store.ts";

export const completeSetup = changing(
  operations.completeSetup,
  async ({ env, body, caller }) => {
    await refuseTooMany(env.db, `setup:place:${placeOf(caller.ip)}`, { limit: 10, windowSeconds: 900 });
    if (await isSetUp(env.db)) throw new Refusal("already-set-up");
    return hashPassword(body.password);
  },
  async ({ tx, env, body, caller, first: passwordHash }) => {
    const settings = await lockSettings(tx);
    if (await isSetUp(tx)) throw new Refusal("already-set-up");
    if (!settings.setup_token_hash?.equals(hashOf(body.token))) throw new Refusal("setup-token-wrong");
    const person = await addPerson(tx, {
      email: body.email,
      name: body.name,
      language: body.language,
      passwordHash,
      operator: true,
    });
    if (!person) throw new Refusal("already-set-up");
    const account = await firstAccount(tx, body.accountName, person.id);
    await openNext(tx, person.id, account.id);
    await noteSetUp(tx);
    const session = await startSession(tx, env, person.id, caller);
    return {
      answer: await shownMe(tx, person.id),
      session,
      actor: person,
      audit: [
        {
          account: null,
          action: "setup.complete",
          target: { kind: "person", id: person.id, name: person.name },
        },
        {
          account: account.id,
          action: "accounts.create",
          target: { kind: "account", id: account.id, name: account.name },
          after: { number: account.number, owner: person.name },
        },
      ],
    };
  },
);

async function firstAccount(tx: Kysely<DB>, name: string, owner: string) {
  for (;;) {
    const number = createCustomerNumber();
    const account = await insertFirstAccount(tx, { number, name, owner_id: owner, hue: randomInt(1, 9) });
    if (account) return account;
  }
}
