import { beyond, names, prepare, setOf } from "@keyholder/rules";
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
interface Given {
  readonly kind: keyof typeof givenBy;
  readonly person: string | null;
  readonly member: string | null;
  readonly client: string | null;
}

/** Refuses who may not change this step at all, for himself, or for who holds more than he does (R5, R10). */
export async function refuseStep(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  given: Given,
): Promise<void> {
  await requirePermission(env, tx, permit, givenBy[given.kind]);
  if (given.person === permit.person.id) throw new Refusal("own-membership");
  if (given.kind === "member") {
    const [member] = given.member ? await lockTouchable(tx, env, permit, [given.member]) : [];
    if (!member) throw new Refusal("not-found");
  }
  if (given.kind === "client" && given.client) {
    await lockAboutClient(tx, permit, [given.client]);
    const world = await loadWorld(tx, { people: [permit.person.id], towards: [given.client] });
    const facts = prepare(world, { catalogue: env.catalogue });
    requireAboutClient(permit, facts, given.client, "clients.edit");
  }
}

/** Nobody gives what he does not hold himself, there and then (R10). */
export function refuseBeyond(
  { catalogue }: Environment,
  permit: Permit,
  permissions: readonly string[],
): void {
  const tooMuch = names(catalogue, beyond(holdingsOf(permit), setOf(catalogue, permissions)));
  if (tooMuch.length === 0) return;
  throw new Refusal("cannot-give", {
    permissions: tooMuch,
    detail: "You do not hold this yourself. Leave the answer to somebody who does.",
  });
}
