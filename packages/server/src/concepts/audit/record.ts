import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { tellWebhooks } from "../webhooks/tell-webhooks.ts";

/** What an operation says of itself, for each account whose log tells it. */
export interface AuditEntry {
  /** null: the person's own affairs, such as a sign-in. */
  readonly account: string | null;
  /** `room.verb`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  /** The account that the person came through, as this log tells it. */
  readonly via?: { readonly id: string; readonly name: string; readonly number: string } | null;
  /** The visit during which it was done. */
  readonly visit?: string;
  /** Told to people who are not to know from where the actor works: those of another account, or of none of his. */
  readonly foreign?: true;
}

/** Who acted. Without an id he is nobody whom the log's readers may know. */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
}

/** Where a request came from. */
export interface Caller {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string | null;
  /** By a page of the panel, or by a program. */
  readonly method: "panel" | "api";
  /** The API key that the program came with. */
  readonly key: { readonly name: string; readonly prefix: string } | null;
}

/** Writes entries in the caller's transaction: a change, its entry and what webhooks are told of it stand or fall together (R14). */
export async function record(
  tx: Kysely<DB>,
  actor: Actor | null,
  caller: Caller | null,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const written = await tx
    .insertInto("audit_entries")
    .values(
      entries.map((entry) => ({
        account_id: entry.account,
        actor_id: actor?.id ?? null,
        actor_name: actor?.name ?? "",
        via_account_id: entry.via?.id ?? null,
        via_name: entry.via?.name ?? null,
        via_number: entry.via?.number ?? null,
        visit_id: entry.visit ?? null,
        action: entry.action,
        target_kind: entry.target.kind,
        target_id: entry.target.id,
        target_name: entry.target.name,
        before: entry.before ? JSON.stringify(entry.before) : null,
        after: entry.after ? JSON.stringify(entry.after) : null,
        key_name: entry.foreign ? null : (caller?.key?.name ?? null),
        key_prefix: entry.foreign ? null : (caller?.key?.prefix ?? null),
        request_id: caller?.requestId ?? null,
        ip: entry.foreign ? null : (caller?.ip ?? null),
        user_agent: entry.foreign ? null : (caller?.userAgent ?? null),
      })),
    )
    .returning(["id", "account_id as account", "action"])
    .execute();
  await tellWebhooks(tx, written);
}
