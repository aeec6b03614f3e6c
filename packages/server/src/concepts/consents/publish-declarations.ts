import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { record } from "../audit/record.ts";
import { DeclarationsFileError } from "./declarations-file.ts";
import {
  type DeclarationText,
  declarationsInForce,
  lockDeclarations,
  publishVersions,
  retireVersions,
} from "./store-declarations.ts";

interface Version {
  readonly key: string;
  readonly version: number;
  readonly title_en: string;
}

/** What reads otherwise than the version in force becomes the next one; what is not named stays. */
export function publishDeclarations(
  db: Kysely<DB>,
  by: string,
  texts: readonly DeclarationText[],
): Promise<Version[]> {
  return db.transaction().execute(async (tx) => {
    await lockDeclarations(tx);
    const inForce = new Map((await declarationsInForce(tx)).map((row) => [row.key, row]));
    const changed = texts.filter((text) => {
      const now = inForce.get(text.key);
      if (now && now.side !== text.side)
        throw new DeclarationsFileError(`${text.key} is of the other side: choose another key.`);
      return !now || Object.entries(text).some(([field, value]) => now[field as keyof typeof now] !== value);
    });
    await retireVersions(
      tx,
      changed.map(({ key }) => key),
    );
    const published = await publishVersions(tx, by, changed);
    await tell(tx, "declarations.publish", by, published);
    return published;
  });
}

/** Nobody is asked to declare it any more; what was declared stays. undefined: it is not in force. */
export function retireDeclaration(db: Kysely<DB>, by: string, key: string): Promise<Version | undefined> {
  return db.transaction().execute(async (tx) => {
    await lockDeclarations(tx);
    const retired = await retireVersions(tx, [key]);
    await tell(tx, "declarations.retire", by, retired);
    return retired[0];
  });
}

/** The operator's own affair, in no account's log. */
function tell(tx: Kysely<DB>, action: string, by: string, versions: readonly Version[]): Promise<void> {
  const entries = versions.map(({ key, version, title_en }) => ({
    account: null,
    action,
    target: { kind: "declaration", id: key, name: title_en },
    after: { version },
  }));
  return record(tx, { id: null, name: by }, null, entries);
}
