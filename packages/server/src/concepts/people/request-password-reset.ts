import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { placeOf } from "../../platform/place.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { createToken, hashOf } from "../../platform/token.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { passwordReset } from "./mails.ts";
import { insertReset } from "./resets-store.ts";
import { personByAddress } from "./store.ts";
import { resetByAddress, resetByAddressAndPlace, resetByPlace } from "./throttles.ts";

/**
 * Answers the same for every address, and does much the same: known or not, the request is written down. The little
 * that is done more for a known one would show only to somebody who may ask often.
 */
export const requestPasswordReset = changing(
  operations.requestPasswordReset,
  async ({ env, body, caller }) => {
    const place = placeOf(caller.ip);
    const addressKey = `password-reset:address:${body.email.toLowerCase()}`;
    await refuseTooMany(env.db, `password-reset:place:${place}`, resetByPlace);
    await refuseTooMany(env.db, `${addressKey}:place:${place}`, resetByAddressAndPlace);
    await refuseTooMany(env.db, addressKey, resetByAddress);
  },
  async ({ tx, env, body }) => {
    const token = createToken();
    const tokenHash = hashOf(token);
    const person = await personByAddress(tx, body.email);
    if (person && !person.disabled_at) {
      await insertReset(tx, person.id, tokenHash);
      const to = { ...person, language: languageOf(person.language), person: person.id };
      await queueLetter(tx, env, passwordReset({ to, secret: token }));
    }
    return {
      audit: [
        {
          account: null,
          action: "people.request-password-reset",
          target: { kind: "address", id: null, name: body.email },
        },
      ],
    };
  },
);
