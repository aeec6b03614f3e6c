import type { VisitEnd } from "@keyholder/contract";
import { type Kysely, sql } from "kysely";
import { parseCustomerNumber } from "../platform/customer-number.ts";
import type { DB } from "../platform/schema.ts";
import type { Asker } from "./asker.ts";
import type { AskersKey } from "./asker-by-key.ts";

/** The account that a request names, and the asker's open visit there; seeing it gives no right to anything. */
export async function accountInSight(db: Kysely<DB>, asker: Asker, typed: string) {
  const number = parseCustomerNumber(typed);
  if (!number) return null;
  const account = await db.selectFrom("accounts").selectAll().where("number", "=", number).executeTakeFirst();
  if (!account || (asker.key && asker.key.account !== account.id)) return null;
  if (asker.key) return { account, visitEnd: null, visit: cameOver(asker.key) };
  const visits = await db
    .selectFrom("visits")
    .innerJoin("accounts as via", "via.id", "visits.via_account_id")
    .select(["visits.id", "visits.started_at", "visits.expires_at", "visits.ended_at"])
    .select(["via.id as via_id", "via.number", "via.name", "via.hue"])
    .select(
      sql<VisitEnd | null>`case when ended_at is null and visits.expires_at <= now() then 'expired' else ended end`.as(
        "ended",
      ),
    )
    .where("session_id", "=", asker.sessionId)
    .where("account_id", "=", account.id)
    .orderBy("visits.started_at", "desc")
    .limit(1)
    .execute();
  const last = visits[0];
  const open = last && last.ended === null ? last : null;
  return {
    account,
    /** How this session's last visit here ended; null while it is open, and when there was none. */
    visitEnd: last?.ended ?? null,
    visit: open && {
      id: open.id,
      startedAt: open.started_at,
      expiresAt: open.expires_at,
      via: { id: open.via_id, number: open.number, name: open.name, hue: open.hue },
    },
  };
}

/** A key that a visitor made goes on coming the way he came, without a visit of his being open. */
function cameOver({ id, via, createdAt, expiresAt }: AskersKey) {
  return via && { id, via, startedAt: createdAt, expiresAt: expiresAt ?? endOfTime };
}

const endOfTime = new Date("9999-12-31T00:00:00Z");

export type AccountInSight = NonNullable<Awaited<ReturnType<typeof accountInSight>>>;
