import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { askerById } from "../../gate/asker-by-id.ts";
import { type Permit, permitFor } from "../../gate/permit.ts";
import { addJob, type JobTask } from "../../platform/jobs.ts";
import { Refusal } from "../../platform/refusal.ts";
import { inSavepoint } from "../../platform/savepoint.ts";
import type { DB } from "../../platform/schema.ts";
import { type AuditEntry, record } from "../audit/record.ts";
import { settleGrants } from "../grants/settle-grants.ts";
import { languageOf } from "../mail/language.ts";
import { invite } from "../members/invite.ts";
import { type Choices, choicesOf } from "./choices.ts";
import * as store from "./store-run.ts";

export const importJob = "members:import";
export const resumeJob = "members:import-resume";
/** Often enough that nobody waits long for an import whose server was killed. */
export const resumeSchedule = `* * * * * ${resumeJob}`;

const batch = 100;

type Managing = Permit<"people.manage">;

interface Invited {
  readonly row: store.WaitingRow;
  readonly entry: AuditEntry;
}

/** Invites the next rows, and queues itself for the ones after them: a batch and its successor are one transaction. */
export function runImport(env: Environment): JobTask {
  return ({ id }: { id: string }) =>
    env.db.transaction().execute(async (tx) => {
      const running = await store.lockRunning(tx, id);
      if (!running) return;
      const permit = await permitOfStarter(tx, env, running);
      if (permit instanceof Refusal) {
        await store.failWaiting(tx, id, permit.code, permit.message);
        return store.finish(tx, id);
      }
      const rows = await store.waitingRows(tx, id, batch);
      const choices = rows.length > 0 ? await choicesOf(tx, env, permit) : null;
      const invited: Invited[] = [];
      for (const row of choices ? rows : []) {
        const entry = await inviteRow(tx, env, permit, choices as Choices, row);
        if (entry) invited.push({ row, entry });
      }
      await noteInvited(tx, permit, id, invited);
      await settleGrants(tx, env, permit);
      if (rows.length < batch) return store.finish(tx, id);
      await store.advance(tx, id);
      await addJob(tx, importJob, { id }, { key: `${importJob}:${id}` });
    });
}

/** A job whose server was killed stays locked for hours: what stands still is queued anew. Batches bear to be tried twice. */
export function resumeImports(env: Environment): JobTask {
  return () =>
    env.db.transaction().execute(async (tx) => {
      for (const { id } of await store.standingStill(tx))
        await addJob(tx, importJob, { id }, { key: `${importJob}:${id}` });
    });
}

/** Whoever started it may do so by what he holds now, not by what he held then (R10). */
async function permitOfStarter(
  tx: Kysely<DB>,
  env: Environment,
  { number, started_by, started_session }: store.Running,
): Promise<Managing | Refusal> {
  const asker = await askerById(tx, started_by ?? "", started_session);
  if (!asker) return new Refusal("not-found");
  return permitFor(env, tx, asker, number, { demand: "people.manage" }).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

async function inviteRow(
  tx: Kysely<DB>,
  env: Environment,
  permit: Managing,
  choices: Choices,
  row: store.WaitingRow,
): Promise<AuditEntry | null> {
  try {
    const { entry } = await inSavepoint(tx, () =>
      invite(tx, env, permit, {
        email: row.email,
        name: row.name,
        language: languageOf(row.language),
        role: choices.role(row.role)?.choice ?? row.role,
        ticked: [],
        unticked: [],
        groups: row.groups.map((name) => choices.group(name)?.id ?? randomUUID()),
        expiresAt: null,
        message: "",
      }),
    );
    return entry;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await store.noteFailed(tx, row, error.code, error.extra.errors?.[0]?.message ?? error.message);
    return null;
  }
}

/** In the import and in the audit log, for the whole batch. */
async function noteInvited(
  tx: Kysely<DB>,
  { person, visit }: Managing,
  id: string,
  invited: readonly Invited[],
): Promise<void> {
  const came = visit ? { via: visit.via, visit: visit.id } : {};
  await store.noteInvited(
    tx,
    id,
    invited.map(({ row }) => row.line),
  );
  await record(
    tx,
    person,
    null,
    invited.map(({ entry }) => ({ ...entry, ...came })),
  );
}
