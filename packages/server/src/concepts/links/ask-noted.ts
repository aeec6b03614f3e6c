import type { BodyOf, operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import type { DB } from "../../platform/schema.ts";
import { ask } from "./invite-client.ts";
import { eachOnce } from "./labels.ts";
import { writeNotes } from "./store-client.ts";

interface Notes {
  readonly labels: readonly string[];
  readonly note: string;
}

/** Asks one client, and writes down labels and a note of it at once. */
export async function askNoted(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.invite">,
  asked: BodyOf<typeof operations.inviteClient>,
  { labels, note }: Notes,
) {
  const isNoted = labels.length > 0 || note !== "";
  if (isNoted) await requirePermission(env, tx, permit, "clients.edit");
  const { row, entries } = await ask(tx, env, permit, asked);
  if (isNoted) await writeNotes(tx, permit, row.id, { labels: eachOnce(labels), note });
  return { id: row.id, entries };
}
