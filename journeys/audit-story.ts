import type { Keyholder } from "./keyholder.ts";

/** Who did what to whom, as the logs tell it; what they do about their own sign-in is no part of a story. */
export async function auditStory({ sql }: Keyholder): Promise<string[]> {
  const { rows } = await sql.query(
    "select actor_name, action, target_name from audit_entries where action <> 'accounts.import' and action not like 'people.%' order by id",
  );
  return rows.map(({ actor_name, action, target_name }) => `${actor_name} ${action} ${target_name}`);
}
