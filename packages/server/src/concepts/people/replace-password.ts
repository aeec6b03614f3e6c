import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { notify } from "../notifications/notify.ts";
import { endSessions } from "./end-sessions.ts";
import { passwordChanged } from "./mails.ts";
import { expireResetsOf } from "./resets-store.ts";
import { type PersonRow, setPassword } from "./store.ts";

/** Whoever got in with the old password is put out, and the person is told. */
export async function replacePassword(
  tx: Kysely<DB>,
  env: Environment,
  person: Pick<PersonRow, "id">,
  { passwordHash, keepSession }: { passwordHash: string; keepSession?: string },
): Promise<void> {
  await setPassword(tx, person.id, passwordHash);
  await expireResetsOf(tx, person.id);
  await endSessions(tx, person.id, keepSession === undefined ? {} : { except: keepSession });
  await notify(tx, env, {
    kind: "security.password-changed",
    account: null,
    to: { people: [person.id] },
    subject: { kind: "person", id: person.id },
    words: {},
    letter: (to) => passwordChanged({ to, at: new Date() }),
  });
}
