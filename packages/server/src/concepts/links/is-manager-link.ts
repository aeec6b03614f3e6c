import type { Catalogue } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { managerLink } from "./store-managers.ts";

/** Whether it is a link of this account to one of its managers. */
export async function isManagerLink(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"managers.view"> | Permit<"managers.manage">,
  id: string,
): Promise<boolean> {
  return (await managerLink(db, catalogue, permit, id)) !== undefined;
}
