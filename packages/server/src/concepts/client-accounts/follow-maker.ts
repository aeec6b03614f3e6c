import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { followOwner } from "./store.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** The account has a new owner: so have the client accounts that it made and has not handed over. */
export async function followMaker(
  tx: Kysely<DB>,
  permit: Permit,
  { from, to }: { readonly from: Person; readonly to: Person },
): Promise<AuditEntry[]> {
  const accounts = await followOwner(tx, permit, { from: from.id, to: to.id });
  return accounts.map(({ id }) => ({
    account: id,
    action: "ownership.accept",
    target: { kind: "person", id: to.id, name: to.name },
    before: { owner: from.name },
    after: { owner: to.name },
  }));
}
