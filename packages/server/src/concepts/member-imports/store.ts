import { type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { Verdict, Written } from "./verdict.ts";

type Managing = Permit<"people.manage">;

/** An import with how far it has come. */
function imports(db: Kysely<DB>, permit: Managing, id: string) {
  return db
    .selectFrom("member_imports")
    .innerJoinLateral(
      (by) =>
        by
          .selectFrom("member_import_rows")
          .select([
            sql<number>`count(*)::int`.as("rows"),
            sql<number>`(count(*) filter (where verdict = 'good'))::int`.as("good"),
            sql<number>`(count(*) filter (where outcome = 'invited'))::int`.as("done"),
            sql<number>`(count(*) filter (where outcome = 'failed'))::int`.as("failed"),
          ])
          .whereRef("import_id", "=", "member_imports.id")
          .as("progress"),
      (join) => join.onTrue(),
    )
    .select(["id", "status", "header", "created_at", "rows", "good", "done", "failed"])
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id);
}

export type ImportRow = NonNullable<Awaited<ReturnType<typeof importById>>>;

export function importById(db: Kysely<DB>, permit: Managing, id: string) {
  return imports(db, permit, id).executeTakeFirst();
}

/** The batch that runs is waited for. */
export function lockImport(tx: Kysely<DB>, permit: Managing, id: string) {
  return tx
    .selectFrom("member_imports")
    .select(["id", "status"])
    .where("account_id", "=", permit.account.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertImport(tx: Kysely<DB>, permit: Managing, header: string[]): Promise<string> {
  const values = { account_id: permit.account.id, created_by: permit.person.id, status: "checked", header };
  return (await tx.insertInto("member_imports").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

type Line = Written & Verdict & { readonly line: number; readonly source: readonly string[] };

/** As one JSON text: twenty thousand rows have more values than a query may have parameters. */
export async function insertRows(tx: Kysely<DB>, id: string, lines: readonly Line[]): Promise<void> {
  await sql`
    insert into member_import_rows (import_id, line, source, email, name, role, language, groups, verdict, outcome, code, detail)
    select ${id}::uuid, r.line, r.source, r.email, r.name, r.role, r.language, r.groups, r.verdict,
           case r.verdict when 'good' then 'waiting' else 'skipped' end, r.code, r.detail
      from json_to_recordset(${JSON.stringify(lines)}::json) as r(line int, source text[], email text, name text, role text,
           language text, groups text[], verdict text, code text, detail text)`.execute(tx);
}

/** Addresses of people are kept no longer than an import needs. */
export async function forgetOld(tx: Kysely<DB>, permit: Managing): Promise<void> {
  await tx
    .deleteFrom("member_imports")
    .where("account_id", "=", permit.account.id)
    .where("status", "!=", "running")
    .where("created_at", "<", sql<Date>`now() - interval '30 days'`)
    .execute();
}

export async function start(tx: Kysely<DB>, { person }: Managing, id: string): Promise<void> {
  const started = { started_by: person.id, started_session: person.sessionId };
  await tx
    .updateTable("member_imports")
    .set({ ...started, status: "running", advanced_at: sql`now()` })
    .where("id", "=", id)
    .execute();
}

/** What has not been done is not done any more. */
export async function stop(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("member_imports").set({ status: "cancelled" }).where("id", "=", id).execute();
  await tx
    .updateTable("member_import_rows")
    .set({ outcome: "skipped" })
    .where("import_id", "=", id)
    .where("outcome", "=", "waiting")
    .execute();
}

export type LineRow = Awaited<ReturnType<typeof linesOf>>[number];

interface Wanted {
  readonly only: "bad" | "failed" | undefined;
  readonly after: number;
  readonly limit: number;
}

/** In the file's order, one more than the limit. */
export function linesOf(db: Kysely<DB>, id: string, { only, after, limit }: Wanted) {
  return db
    .selectFrom("member_import_rows")
    .select(["line", "email", "name", "role", "verdict", "outcome", "code", "detail"])
    .where("import_id", "=", id)
    .where("line", ">", after)
    .$if(only === "bad", (query) => query.where("verdict", "=", "bad"))
    .$if(only === "failed", (query) => query.where("outcome", "=", "failed"))
    .orderBy("line")
    .limit(limit + 1)
    .execute();
}

export function failuresOf(db: Kysely<DB>, id: string) {
  return db
    .selectFrom("member_import_rows")
    .select(["source", "detail"])
    .where("import_id", "=", id)
    .where((by) => by.or([by("verdict", "=", "bad"), by("outcome", "=", "failed")]))
    .orderBy("line")
    .execute();
}
