import { type BodyOf, operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import type { Act, Entries } from "./act.ts";
import { intoGroup, outOfGroup } from "./change-group.ts";
import { giving } from "./change-member-role.ts";
import { remove } from "./remove-member.ts";
import { resend } from "./resend-invitation.ts";
import { restore } from "./restore-member.ts";
import { lockMembers } from "./store.ts";
import { suspend } from "./suspend-member.ts";
import { bulkResendsByPerson } from "./throttles.ts";

type Change = BodyOf<typeof operations.changeMembers>["change"];

/** Each member in his own savepoint: what is refused for one is not written, and does not stop the others. */
export const changeMembers = changing(
  operations.changeMembers,
  async ({ env, asker, body }) => {
    if (body.change.kind === "resend")
      await refuseTooMany(env.db, `invitations:bulk:${asker?.id}`, bulkResendsByPerson);
  },
  async ({ tx, env, permit, body }) => {
    const act = await actOf(tx, env, permit, body.change);
    const rows = new Map((await lockMembers(tx, permit, body.members)).map((row) => [row.id, row]));
    const audit: AuditEntry[] = [];
    const results = [];
    for (const id of new Set(body.members)) {
      const refusal = await inSavepoint(tx, () => act(tx, env, permit, rows.get(id))).then(
        (entries) => void audit.push(...entries),
        refusalOf,
      );
      results.push({ member: id, name: rows.get(id)?.name ?? "", ...outcomeOf(refusal) });
    }
    return { answer: { results }, audit: some(audit) };
  },
);

async function actOf(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  change: Change,
): Promise<Act<Entries>> {
  switch (change.kind) {
    case "role":
      return giving(tx, env, permit, change);
    case "add-to-group":
      return intoGroup(tx, env, permit, change.group);
    case "remove-from-group":
      return outOfGroup(tx, env, permit, change.group);
    default:
      return { suspend, restore, resend, remove }[change.kind];
  }
}

/** Anything but a refusal fails the whole. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function outcomeOf(refusal: Refusal | undefined) {
  if (!refusal) return { done: true, code: null, detail: null };
  return { done: false, code: refusal.code, detail: refusal.message };
}

function some(entries: readonly AuditEntry[]): Entries {
  const [first, ...others] = entries;
  return first ? [first, ...others] : [];
}
