import type { Catalogue } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { record } from "../concepts/audit/record.ts";
import type { DB } from "../platform/schema.ts";
import { checkForImport } from "./check-for-import.ts";
import { importGroups, importLinks, importMembers, importShares } from "./import-access.ts";
import { importAccounts, importPeople, importRoles } from "./import-owners.ts";
import { parseWorldFile } from "./parse.ts";
import { idsOf, type Rows } from "./rows.ts";

export interface Imported {
  /** Rows that were new or changed, by list of the file. */
  readonly changed: Readonly<Record<string, number>>;
}

/**
 * Takes a world file into the database: all of it or, with a WorldFileError, nothing. The file's ids stay as external
 * ids, by which a second import of the same file finds its rows and changes nothing. A prefix keeps the ids of
 * several files apart.
 */
export async function importWorld(
  db: Kysely<DB>,
  text: string,
  { catalogue, prefix = "" }: { catalogue: Catalogue; prefix?: string },
): Promise<Imported> {
  const file = parseWorldFile(text, catalogue);
  return db.transaction().execute(async (tx) => {
    await checkForImport(tx, file, prefix);
    const rows: Rows = {
      world: file.world,
      external: (id) => prefix + id,
      ids: new Map(),
      touched: new Set(),
    };
    const changed: Record<string, number> = {};
    changed.people = await importPeople(tx, rows);
    changed.accounts = await importAccounts(tx, rows);
    changed.roles = await importRoles(tx, rows);
    changed.members = await importMembers(tx, rows);
    changed.groups = await importGroups(tx, rows);
    changed.links = await importLinks(tx, rows);
    changed.shares = await importShares(tx, rows);
    await record(tx, null, null, auditEntries(rows));
    return { changed };
  });
}

function auditEntries(rows: Rows) {
  const names = new Map(rows.world.accounts.map(({ id, name }) => [idsOf(rows, "account", id), name ?? id]));
  return [...rows.touched].map((account) => ({
    account,
    action: "accounts.import",
    target: { kind: "account", id: account, name: names.get(account) ?? "" },
  }));
}
