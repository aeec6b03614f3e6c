import type { NotificationKind } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { type NotificationWords, notify } from "../notifications/notify.ts";
import type { MemberRow } from "./store.ts";

/** What was done to his place in the team. Who has not accepted yet has none. */
export async function tellMember(
  tx: Kysely<DB>,
  env: Environment,
  { account, person, visit }: Permit<"people.manage">,
  member: Pick<MemberRow, "id" | "person_id">,
  kind: NotificationKind & `access.${string}`,
  words: NotificationWords = {},
): Promise<void> {
  if (member.person_id === null) return;
  await notify(tx, env, {
    kind,
    account,
    to: { people: [member.person_id] },
    except: person.id,
    subject: { kind: "member", id: member.id },
    words: { ...words, person: person.name, ...(visit && { other: visit.via.name }) },
    came: visit ? { via: visit.via.id, person: person.id } : undefined,
  });
}
