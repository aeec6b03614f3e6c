import { beyond, type Catalogue, names, prepare, setOf } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { lockAboutClient, requireAboutClient } from "../../gate/about-client.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { lockTouchable } from "../members/lock-touchable.ts";
import { givenBy } from "./failing-step.ts";

/** What is to be given or ended: the place of a member, the ceiling of a link, or a client opened to a person. */
export interface Given {
  readonly kind: keyof typeof givenBy;
  readonly person: string | null;
  readonly member: string | null;
  readonly client: string | null;
}

/** Refuses who has no say about this step: of one client only whom it is open to (R5). */
export async function refuseAnswer(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  { kind, client }: Pick<Given, "kind" | "client">,
): Promise<void> {
  await requirePermission(env, tx, permit, givenBy[kind]);
  if (kind !== "client" || !client) return;
  await lockAboutClient(tx, permit, [client]);
  const world = await loadWorld(tx, { people: [permit.person.id], towards: [client] });
  requireAboutClient(permit, prepare(world, { catalogue: env.catalogue }), client, "clients.edit");
}

/** Refuses who may not change this step at all, for himself, or for who holds more than he does (R5, R10). */
export async function refuseStep(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  given: Given,
): Promise<void> {
  await refuseAnswer(tx, env, permit, given);
  if (given.person === permit.person.id) throw new Refusal("own-membership");
  if (given.kind !== "member") return;
  const [member] = given.member ? await lockTouchable(tx, env, permit, [given.member]) : [];
  if (!member) throw new Refusal("not-found");
}

/** Nobody gives what he does not hold himself, there and then (R10). */
export function refuseBeyond(
  { catalogue }: Environment,
  permit: Permit,
  permissions: readonly string[],
): void {
  const tooMuch = beyondOwn(catalogue, permit, permissions);
  if (tooMuch.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions: tooMuch,
    detail: "You do not hold this yourself. Leave the answer to somebody who does.",
  });
}

/** What of it he does not hold himself. */
export function beyondOwn(catalogue: Catalogue, permit: Permit, permissions: readonly string[]): string[] {
  return names(catalogue, beyond(holdingsOf(permit), setOf(catalogue, permissions)));
}
