import type { operations, QueryOf } from "@keyholder/contract";
import type { Catalogue } from "@keyholder/rules";
import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { standing } from "./store-rows.ts";

type Query = QueryOf<typeof operations.listClients>;
export type Filters = Pick<Query, "q" | "status" | "label" | "attention" | "hidden">;
type Sort = Query["sort"];

interface Order {
  readonly column: "name_key" | "attention_at" | "entered_at";
  readonly direction: "asc" | "desc";
}

const orders: Record<Sort, Order> = {
  name: { column: "name_key", direction: "asc" },
  "-name": { column: "name_key", direction: "desc" },
  attention: { column: "attention_at", direction: "asc" },
  entered: { column: "entered_at", direction: "asc" },
  "-entered": { column: "entered_at", direction: "desc" },
};

const instant = z.union([z.iso.datetime({ precision: 6 }), z.enum(["infinity", "-infinity"])]);
const keys = { name_key: z.string().max(400), attention_at: instant, entered_at: instant };

/** The pinned ones come first: whether the last one was, its key and its id. */
export function cursorOf(sort: Sort) {
  return z.tuple([z.literal(sort), z.boolean(), keys[orders[sort].column], z.uuid()]);
}

type Cursor = readonly [sort: string, pinned: boolean, key: string, id: string];

interface Page {
  readonly sort: Sort;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One more than the limit: those that the reader has pinned, then the others. */
export async function cursorsOf(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit<"clients.view">,
  filters: Filters,
  { sort, after, limit }: Page,
): Promise<Cursor[]> {
  const wanted = conditions(catalogue, permit, filters);
  const part = async (pinned: boolean, count: number) => {
    const from = after?.[1] === pinned ? after : null;
    const rows = await partOf(db, permit, wanted, { pinned, sort, after: from, count });
    return rows.map(({ sort_key, link_id }): Cursor => [sort, pinned, sort_key, link_id]);
  };
  const first = after?.[1] === false ? [] : await part(true, limit + 1);
  const room = limit + 1 - first.length;
  return room > 0 ? [...first, ...(await part(false, room))] : first;
}

interface Part {
  readonly pinned: boolean;
  readonly sort: Sort;
  readonly after: Cursor | null;
  readonly count: number;
}

function partOf(
  db: Kysely<DB>,
  permit: Permit<"clients.view">,
  wanted: readonly RawBuilder<SqlBool>[],
  { pinned, sort, after, count }: Part,
) {
  const { column, direction } = orders[sort];
  const type = sql.raw(column === "name_key" ? "text" : "timestamptz");
  const further = sql.raw(direction === "asc" ? ">" : "<");
  const by = sql.ref(`client_list.${column}`);
  return db
    .selectFrom("client_list")
    .innerJoin("links", "links.id", "client_list.link_id")
    .leftJoin("roles", "roles.id", "links.role_id")
    .select("client_list.link_id")
    .select(keyOf(column).as("sort_key"))
    .where("client_list.manager_id", "=", permit.account.id)
    .where((where) => where.and([...wanted]))
    .where(marked(permit, "pinned", pinned))
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${by}, client_list.link_id) ${further} (cast(${after?.[2]} as ${type}), ${after?.[3]}::uuid)`,
      ),
    )
    .orderBy(by, direction)
    .orderBy("client_list.link_id", direction)
    .limit(count)
    .execute();
}

/** A time as the cursor has it, to the microsecond; one that never comes is called so. */
function keyOf(column: Order["column"]) {
  const by = sql.ref(`client_list.${column}`);
  if (column === "name_key") return sql<string>`${by}`;
  return sql<string>`case when isfinite(${by})
    then to_char(${by} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else ${by}::text end`;
}

const over: readonly string[] = ["declined", "cancelled", "ended"];

function conditions(
  catalogue: Catalogue,
  permit: Permit<"clients.view">,
  { q, status, label, attention, hidden }: Filters,
): RawBuilder<SqlBool>[] {
  const isOver = status !== undefined && over.includes(status);
  return [
    sql<SqlBool>`client_list.is_over = ${sql.lit(isOver)}`,
    marked(permit, "hidden", hidden === "only"),
    ...(status ? [sql<SqlBool>`${standing(catalogue)} = ${status}`] : []),
    ...(q ? [found(q)] : []),
    ...(label ? [sql<SqlBool>`${label} = any(links.labels)`] : []),
    ...(attention ? [sql<SqlBool>`client_list.attention_at <= now()`] : []),
  ];
}

function marked({ person }: Permit, mark: "pinned" | "hidden", on: boolean) {
  return sql<SqlBool>`${sql.raw(on ? "" : "not")} exists (
    select from client_marks marks
     where marks.person_id = ${person.id}::uuid and marks.link_id = client_list.link_id and marks.${sql.raw(mark)})`;
}

function found(q: string) {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`client_list.words like folded(${part})`;
}
