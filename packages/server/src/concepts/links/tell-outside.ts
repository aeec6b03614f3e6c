import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { notify } from "../notifications/notify.ts";

/** Tells the others who answer for the managers; on their side the clients' status says it. */
export function tellOutside(
  tx: Kysely<DB>,
  env: Environment,
  { account, person }: Permit<"managers.manage">,
  kind: "access.outside-suspended" | "access.outside-restored",
): Promise<void> {
  const { id, name } = account;
  return notify(tx, env, {
    kind,
    account: { id, name },
    to: { holding: "managers.manage" },
    except: person.id,
    subject: { kind: "account", id },
    words: { person: person.name },
  });
}
