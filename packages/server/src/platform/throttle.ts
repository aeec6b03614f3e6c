import { type Kysely, sql } from "kysely";

export interface Throttle {
  limit: number;
  windowSeconds: number;
}

export interface ThrottleAnswer {
  allowed: boolean;
  retryAfterSeconds: number;
}

/**
 * Counts an attempt and says whether it is allowed. The window opens with the first attempt; attempts that are
 * refused do not lengthen it. Hardly ever within the operation's transaction, whose rollback would forget the attempt.
 */
export async function hit<DB>(
  db: Kysely<DB>,
  key: string,
  { limit, windowSeconds }: Throttle,
): Promise<ThrottleAnswer> {
  const { rows } = await sql<{ count: number; seconds: number }>`
    insert into throttles as t (key, count, window_ends_at)
    values (${key}, 1, statement_timestamp() + make_interval(secs => ${windowSeconds}))
    on conflict (key) do update set
      count = case when t.window_ends_at <= statement_timestamp() then 1 else least(t.count, ${limit}) + 1 end,
      window_ends_at = case
        when t.window_ends_at <= statement_timestamp() then excluded.window_ends_at
        else t.window_ends_at
      end
    returning count, extract(epoch from window_ends_at - statement_timestamp())::float8 as seconds
  `.execute(db);
  const { count, seconds } = rows[0] as { count: number; seconds: number };
  const allowed = count <= limit;
  return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil(seconds)) };
}

/** Takes a try back that turned out to be no guess. */
export async function giveBack<DB>(db: Kysely<DB>, key: string): Promise<void> {
  await sql`update throttles set count = greatest(count - 1, 0) where key = ${key}`.execute(db);
}

export async function clear<DB>(db: Kysely<DB>, key: string): Promise<void> {
  await sql`delete from throttles where key = ${key}`.execute(db);
}

/** For a regular job: a key that nobody comes back to would stay for ever. */
export async function forgetPastThrottles<DB>(db: Kysely<DB>): Promise<void> {
  await sql`delete from throttles where window_ends_at <= statement_timestamp()`.execute(db);
}
