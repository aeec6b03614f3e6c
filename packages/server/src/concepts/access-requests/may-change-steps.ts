import { has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { mayAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { touchableAmong } from "../members/touchable-among.ts";
import { givenBy } from "./failing-step.ts";
import type { Given } from "./may-give.ts";

export interface MayChange {
  /** May say no to it. */
  readonly answer: boolean;
  /** May change it, as far as it is no matter of how much is given. */
  readonly change: boolean;
}

/** For each step whether `refuseAnswer` and `refuseStep` would let the asker pass. */
export async function mayChangeSteps(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  steps: readonly Given[],
): Promise<MayChange[]> {
  if (steps.length === 0) return [];
  const towards = [
    ...new Set(steps.flatMap(({ kind, client }) => (kind === "client" && client ? [client] : []))),
  ];
  const members = steps.flatMap(({ kind, member }) => (kind === "member" && member ? [member] : []));
  const world = await loadWorld(db, { people: [permit.person.id], towards });
  const facts = prepare(world, { catalogue: env.catalogue });
  const touchable = await touchableAmong(db, env, permit, members);
  return steps.map(({ kind, person, member, client }) => {
    const answer =
      has(env.catalogue, permit.held, givenBy[kind]) &&
      (kind !== "client" || client === null || mayAboutClient(permit, facts, client, "clients.edit"));
    const others = person !== permit.person.id && (kind !== "member" || touchable.has(member ?? ""));
    return { answer, change: answer && others };
  });
}
