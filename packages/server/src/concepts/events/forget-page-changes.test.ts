import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { regularTasks } from "../../regular-jobs.ts";
import { startTestServer } from "../../testing/index.ts";
import { forgettingJob } from "./forget-page-changes.ts";

test("Of the feed that open pages are told from, an hour is kept", async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const { db } = server.env;
  await sql`insert into page_changes (kind, id, at)
    select 'person-notified', gen_random_uuid(), now() - make_interval(mins => age)
      from unnest(array[59, 61]) as age, generate_series(1, case age when 61 then 20001 else 2 end)`.execute(
    db,
  );
  await regularTasks(server.env)[forgettingJob]?.({}, { attempt: 1, maxAttempts: 1, signal: undefined });
  const kept = await db
    .selectFrom("page_changes")
    .select(sql<number>`extract(minutes from now() - at)::int`.as("age"))
    .execute();
  assert.deepEqual(kept, [{ age: 59 }, { age: 59 }]);
});
