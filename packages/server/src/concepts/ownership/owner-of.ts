import type { Addressee } from "../mail/addressee.ts";
import { languageOf } from "../mail/language.ts";
import type { OwnedAccount } from "./store.ts";

/** The owner as a letter reaches him. */
export function ownerOf({ owner_id, owner_name, owner_email, owner_language }: OwnedAccount): Addressee {
  return { email: owner_email, name: owner_name, language: languageOf(owner_language), person: owner_id };
}
