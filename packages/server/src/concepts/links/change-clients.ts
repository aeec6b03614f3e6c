import { type BodyOf, operations } from "@keyholder/contract";
import type { Facts } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry, Caller } from "../audit/record.ts";
import { cancelRequest } from "./cancel-client-invitation.ts";
import { endLink } from "./end-client.ts";
import { labelling } from "./label-client.ts";
import { lockFactsAbout } from "./may-about.ts";
import { clientOf } from "./parties.ts";
import { resendRequest } from "./resend-client-invitation.ts";
import { lockedClients } from "./store-clients.ts";
import { type Marks, writeMarks } from "./store-marks.ts";
import type { LinkRow } from "./store-rows.ts";

type Change = BodyOf<typeof operations.changeClients>["change"];
export type ClientAct = (row: LinkRow, facts: Facts) => Promise<readonly AuditEntry[]>;

/** Each client in its own savepoint: what is refused for one is not written, and does not stop the others. */
export const changeClients = changing(
  operations.changeClients,
  async ({ env, asker, body }) => {
    if (body.change.kind === "resend")
      await refuseTooMany(env.db, `clients.bulk-resend ${asker?.id}`, { limit: 10, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, caller, body }) => {
    const act = await actOf(tx, env, { permit, caller }, body);
    const locked = await lockedClients(tx, env.catalogue, permit, body.clients);
    const rows = new Map(locked.map((row) => [row.id, row]));
    const facts = await lockFactsAbout(tx, env, permit, locked);
    const audit: AuditEntry[] = [];
    const results = [];
    for (const id of new Set(body.clients)) {
      const row = rows.get(id);
      const refusal = row
        ? await inSavepoint(tx, () => act(row, facts)).then(
            (entries) => void audit.push(...entries),
            refusalOf,
          )
        : new Refusal("not-found");
      results.push({ client: id, name: row ? clientOf(row).name : "", ...outcomeOf(refusal) });
    }
    return { answer: { results }, audit: some(audit) };
  },
);

const marks: Partial<Record<Change["kind"], Marks>> = {
  pin: { pinned: true },
  unpin: { pinned: false },
  hide: { hidden: true },
  show: { hidden: false },
};

/** Refuses the whole where the permission for it is missing altogether. */
async function actOf(
  tx: Kysely<DB>,
  env: Environment,
  { permit, caller }: { readonly permit: Permit<"clients.view">; readonly caller: Caller },
  { clients, change }: BodyOf<typeof operations.changeClients>,
): Promise<ClientAct> {
  const mark = marks[change.kind];
  if (mark) {
    await writeMarks(tx, permit, clients, mark);
    return async () => [];
  }
  if (change.kind === "add-label" || change.kind === "remove-label")
    return labelling(tx, await requirePermission(env, tx, permit, "clients.edit"), change);
  if (change.kind === "resend") {
    const inviting = await requirePermission(env, tx, permit, "clients.invite");
    return (row) => resendRequest(tx, env, inviting, row);
  }
  const ending = await requirePermission(env, tx, permit, "clients.end");
  return async (row, facts) => {
    if (row.status !== "pending") return endLink(tx, env, { permit: ending, caller }, row, facts);
    return cancelRequest(tx, await requirePermission(env, tx, permit, "clients.invite"), row);
  };
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

function some(entries: readonly AuditEntry[]): readonly [AuditEntry, ...AuditEntry[]] | readonly [] {
  const [first, ...others] = entries;
  return first ? [first, ...others] : [];
}
