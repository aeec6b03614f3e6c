import { Email, operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { hashPassword, isOutdatedHash, verifyPassword } from "../../platform/password.ts";
import { placeOf } from "../../platform/place.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { clear, giveBack } from "../../platform/throttle.ts";
import { endSessions } from "./end-sessions.ts";
import { shownMe } from "./shown-me.ts";
import { startSession } from "./start-session.ts";
import { lockPerson, personByAddress, setPassword } from "./store.ts";
import { signInByAddress, signInByAddressAndPlace, signInByPlace } from "./throttles.ts";

export const signIn = changing(
  operations.signIn,
  async ({ env, body, caller }) => {
    const place = placeOf(caller.ip);
    const placeKey = `sign-in:place:${place}`;
    await refuseTooMany(env.db, placeKey, signInByPlace);
    // Nobody has another kind of address; and in this kind the database knows no more spellings than we do.
    const { data: email } = Email.safeParse(body.email);
    if (email === undefined) throw new Refusal("wrong-credentials");
    const addressKey = `sign-in:address:${email.toLowerCase()}`;
    const bothKey = `${addressKey}:place:${place}`;
    await refuseTooMany(env.db, bothKey, signInByAddressAndPlace);
    await refuseTooMany(env.db, addressKey, signInByAddress);
    const person = await personByAddress(env.db, email);
    // An unknown address costs the same time as a known one, and reads the same.
    const right = await verifyPassword(person?.password_hash, body.password);
    if (!person || !right || person.disabled_at) throw new Refusal("wrong-credentials");
    await clear(env.db, bothKey);
    await giveBack(env.db, addressKey);
    // Many people may sign in from one office.
    await giveBack(env.db, placeKey);
    const outdated = person.password_hash !== null && isOutdatedHash(person.password_hash);
    return { proven: person, freshHash: outdated ? await hashPassword(body.password) : null };
  },
  async ({ tx, env, asker, caller, first: { proven, freshHash } }) => {
    const person = await lockPerson(tx, proven.id);
    // The password may have been changed, or the person disabled, while it was being checked.
    if (!person || person.disabled_at || person.password_hash !== proven.password_hash)
      throw new Refusal("wrong-credentials");
    if (freshHash) await setPassword(tx, person.id, freshHash);
    if (asker) await endSessions(tx, asker.id, { only: asker.sessionId });
    const session = await startSession(tx, env, person.id, caller);
    return {
      answer: await shownMe(tx, person.id),
      session,
      actor: person,
      audit: [
        {
          account: null,
          action: "people.sign-in",
          target: { kind: "person", id: person.id, name: person.name },
        },
      ],
    };
  },
);
