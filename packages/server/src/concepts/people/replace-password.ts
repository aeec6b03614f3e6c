import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { endSessions } from "./end-sessions.ts";
import { passwordChanged } from "./mails.ts";
import { expireResetsOf } from "./resets-store.ts";
import { type PersonRow, setPassword } from "./store.ts";

/** Whoever got in with the old password is put out, and the person is told. */
export async function replacePassword(
  tx: Kysely<DB>,
  env: Environment,
  person: Pick<PersonRow, "id" | "email" | "name" | "language">,
  { passwordHash, keepSession }: { passwordHash: string; keepSession?: string },
): Promise<void> {
  await setPassword(tx, person.id, passwordHash);
  await expireResetsOf(tx, person.id);
  await endSessions(tx, person.id, keepSession === undefined ? {} : { except: keepSession });
  const to = { ...person, language: languageOf(person.language), person: person.id };
  await queueLetter(tx, env, passwordChanged({ to, at: new Date() }));
}
