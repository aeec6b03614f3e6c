import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { hashPassword } from "../../platform/password.ts";
import { placeOf } from "../../platform/place.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { hashOf } from "../../platform/token.ts";
import { usable } from "./mailed-reset.ts";
import { replacePassword } from "./replace-password.ts";
import { lockReset, markUsed, resetByToken } from "./resets-store.ts";
import { shownMe } from "./shown-me.ts";
import { startSession } from "./start-session.ts";
import { setEmailProved } from "./store.ts";
import { mailedLinkByPlace } from "./throttles.ts";

export const completePasswordReset = changing(
  operations.completePasswordReset,
  async ({ env, body, caller }) => {
    await refuseTooMany(env.db, `mailed-link:place:${placeOf(caller.ip)}`, mailedLinkByPlace);
    // Before the hashing, which is slow on purpose: nobody may have it done for a made-up token.
    usable(await resetByToken(env.db, hashOf(body.token)));
    return hashPassword(body.password);
  },
  async ({ tx, env, body, caller, first: passwordHash }) => {
    const reset = usable(await lockReset(tx, hashOf(body.token)));
    const person = { ...reset, id: reset.person_id };
    await markUsed(tx, reset.id);
    await setEmailProved(tx, person.id);
    await replacePassword(tx, env, person, { passwordHash });
    const session = await startSession(tx, env, person.id, caller);
    return {
      answer: await shownMe(tx, person.id),
      session,
      actor: person,
      audit: [
        {
          account: null,
          action: "people.reset-password",
          target: { kind: "person", id: person.id, name: person.name },
        },
      ],
    };
  },
);
