import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../environment.ts";
import type { DB } from "../platform/schema.ts";
import type { Permit } from "./permit.ts";
import { refusedBecause } from "./refused-because.ts";

/** For what an operation does only when its body says so: refuses as if its row had demanded it. */
export async function requirePermission<D extends `${string}.${string}`>(
  env: Environment,
  db: Kysely<DB>,
  permit: Permit,
  permission: D,
): Promise<Permit<D>> {
  const { account, person, visit, held } = permit;
  if (has(env.catalogue, held, permission)) return permit as Permit<D>;
  const via = visit?.via.id ?? account.id;
  throw await refusedBecause(env, db, person, { account: account.id, permission, via });
}
