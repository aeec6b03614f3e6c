import type { Addressee } from "../mail/addressee.ts";
import { languageOf } from "../mail/language.ts";
import type { LinkRow } from "./store-rows.ts";

/** Who asked; when he is gone, the owner of the manager account. */
export function askerOf(row: LinkRow): Addressee {
  if (row.asked_by === null || row.asker_email === null) return managerOwnerOf(row);
  return {
    email: row.asker_email,
    name: row.asker_name ?? "",
    language: languageOf(row.asker_language ?? ""),
    person: row.asked_by,
  };
}

export function managerOwnerOf(row: LinkRow): Addressee {
  return {
    email: row.manager_owner_email,
    name: row.manager_owner_name,
    language: languageOf(row.manager_owner_language),
    person: row.manager_owner_id,
  };
}

/** Who offered the account, or its owner when he is gone; with the account that he offered. */
export function offererOf(row: LinkRow) {
  const { client_id, client_name, client_number, asked_by, asker_email, asker_name, asker_language } = row;
  const to =
    asked_by !== null && asker_email !== null
      ? {
          email: asker_email,
          name: asker_name ?? "",
          language: languageOf(asker_language ?? ""),
          person: asked_by,
        }
      : clientOwnerOf(row);
  if (client_id === null || to === null) throw new Error("an offer without its account");
  return { to, client: { id: client_id, name: client_name ?? "", number: client_number ?? "" } };
}

/** null: the client is not known yet. */
export function clientOwnerOf(row: LinkRow): Addressee | null {
  if (row.owner_id === null || row.owner_email === null) return null;
  return {
    email: row.owner_email,
    name: row.owner_name ?? "",
    language: languageOf(row.owner_language ?? ""),
    person: row.owner_id,
  };
}
