import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { hashPassword, verifyPassword } from "../../platform/password.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { clear } from "../../platform/throttle.ts";
import { replacePassword } from "./replace-password.ts";
import { lockPerson, personById } from "./store.ts";
import { passwordOfPerson } from "./throttles.ts";

export const changePassword = changing(
  operations.changePassword,
  async ({ env, asker, body }) => {
    if (!asker) throw new Refusal("not-signed-in");
    const key = `password:person:${asker.id}`;
    await refuseTooMany(env.db, key, passwordOfPerson);
    const person = await personById(env.db, asker.id);
    if (!(await verifyPassword(person?.password_hash, body.current)))
      throw new Refusal("wrong-credentials", { detail: "The current password is not right." });
    await clear(env.db, key);
    return { verified: person?.password_hash, passwordHash: await hashPassword(body.password) };
  },
  async ({ tx, env, asker, first: { verified, passwordHash } }) => {
    const person = await lockPerson(tx, asker.id);
    // Somebody may have changed it while this one was being checked.
    if (!person || person.password_hash !== verified) throw new Refusal("wrong-credentials");
    await replacePassword(tx, env, person, { passwordHash, keepSession: asker.sessionId });
    return {
      audit: [
        {
          account: null,
          action: "people.change-password",
          target: { kind: "person", id: person.id, name: person.name },
        },
      ],
    };
  },
);
