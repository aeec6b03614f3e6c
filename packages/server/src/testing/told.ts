import type { TestServer } from "./test-server.ts";

/** What the audit log of an account says, oldest first: who did what to whom, coming through which account. */
export async function told(server: TestServer, account: string): Promise<string[]> {
  const rows = await server.env.db
    .selectFrom("audit_entries")
    .select(["actor_name", "via_name", "action", "target_name"])
    .where("account_id", "=", await server.accountId(account))
    .orderBy("id")
    .execute();
  return rows.map(({ actor_name, via_name, action, target_name }) =>
    [actor_name || "nobody", ...(via_name === null ? [] : [`via ${via_name}`]), action, target_name].join(
      " · ",
    ),
  );
}
