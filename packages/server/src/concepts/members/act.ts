import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import type { MemberRow } from "./store.ts";

export type Entries = readonly [AuditEntry, ...AuditEntry[]] | readonly [];

/** What is done to one member, alone or as one of many. The row is locked; refuses who may not be touched (R10). */
export type Act<E extends Entries = readonly [AuditEntry, ...AuditEntry[]]> = (
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  row: MemberRow | undefined,
  /** The version that the caller saw; the latest unless he says so. */
  version?: number,
) => Promise<E>;
