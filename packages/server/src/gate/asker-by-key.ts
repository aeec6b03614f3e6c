import { type Kysely, sql } from "kysely";
import type { DB } from "../platform/schema.ts";
import { hashOf } from "../platform/token.ts";
import type { Asker } from "./asker.ts";
import { noSession } from "./asker-by-id.ts";

export interface AskersKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  /** The only account that it opens; null: it may ask about anybody in any account, and do nothing else. */
  readonly account: string | null;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** The manager account that the maker came through, and the key comes through. */
  readonly via: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly hue: number;
  } | null;
}

const nobody = "00000000-0000-0000-0000-000000000000";
const form = /^kh_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/;

/** Who made the key that a request came with, to be asked what he may do now; null when it is none, or counts for nothing. */
export async function askerByKey(db: Kysely<DB>, token: string): Promise<Asker | null> {
  if (!form.test(token)) return null;
  const row = await db
    .selectFrom("live_api_keys as k")
    .leftJoin("people as p", "p.id", "k.made_by")
    .leftJoin("links as l", "l.id", "k.made_over_link")
    .leftJoin("accounts as via", "via.id", "l.manager_id")
    .select(["k.id", "k.name", "k.prefix", "k.account_id", "k.scopes", "k.created_at", "k.expires_at"])
    .select(["p.id as person", "p.email", "p.name as person_name", "p.language", "p.email_proved"])
    .select(["via.id as via_id", "via.number", "via.name as via_name", "via.hue"])
    .select(sql<boolean>`k.last_used_at is null or k.last_used_at < now() - interval '1 minute'`.as("idle"))
    .where("k.secret_hash", "=", hashOf(token))
    .executeTakeFirst();
  if (!row?.id) return null;
  if (row.idle) await noteKeyUse(db, row.id);
  return {
    id: row.person ?? nobody,
    email: row.email ?? "",
    emailProved: row.email_proved ?? false,
    name: row.person_name ?? row.name ?? "",
    language: row.language === "pl" ? "pl" : "en",
    // What the operator may do beside the accounts is for himself alone.
    operator: false,
    sessionId: noSession,
    key: {
      id: row.id,
      name: row.name ?? "",
      prefix: row.prefix ?? "",
      account: row.account_id,
      scopes: row.scopes ?? [],
      createdAt: row.created_at ?? new Date(),
      expiresAt: row.expires_at,
      via:
        row.via_id === null
          ? null
          : { id: row.via_id, number: row.number ?? "", name: row.via_name ?? "", hue: row.hue ?? 1 },
    },
  };
}

export async function noteKeyUse(db: Kysely<DB>, id: string): Promise<void> {
  await db.updateTable("api_keys").set({ last_used_at: sql`now()` }).where("id", "=", id).execute();
}
