import { type Catalogue, names } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { placeById } from "./places-store.ts";
import { setOfRole } from "./role-of.ts";

/** What waits for an invited person in a team. */
export async function readPlace(db: Kysely<DB>, catalogue: Catalogue, id: string) {
  const place = await placeById(db, id);
  if (!place) throw new Refusal("invitation-cancelled");
  return {
    name: place.name,
    role: shownGivenRole(place),
    permissions: names(catalogue, setOfRole(catalogue, place)),
    message: place.message,
  };
}
