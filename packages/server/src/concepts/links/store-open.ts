import { type SqlBool, sql } from "kysely";

/**
 * Whether the account `a` may be asked by e-mail, by the request in `links`: it has not blocked the manager, and demanded
 * no request code when it was asked.
 */
export const openToRequest = sql<SqlBool>`(a.state <> 'closed'
  and (a.request_code_since is null or links.asked_at < a.request_code_since)
  and not exists (select from blocked_managers b where b.client_id = a.id and b.manager_id = links.manager_id))`;
