import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { defaultDeclarations } from "./default-declarations.ts";
import { hasDeclarations, lockDeclarations, publishVersions } from "./store-declarations.ts";

/** A server whose operator has not said otherwise begins with Keyholder's own declarations. */
export async function seedDeclarations(db: Kysely<DB>): Promise<void> {
  if (await hasDeclarations(db)) return;
  await db.transaction().execute(async (tx) => {
    await lockDeclarations(tx);
    if (await hasDeclarations(tx)) return;
    await publishVersions(tx, "Keyholder", defaultDeclarations);
  });
}
