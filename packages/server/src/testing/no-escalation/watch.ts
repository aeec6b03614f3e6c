import assert from "node:assert/strict";
import {
  effective,
  empty,
  type Facts,
  home,
  names,
  type PermissionSet,
  prepare,
  union,
  without,
} from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import type { TestServer } from "../test-server.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./world.ts";

/** What everybody holds in the accounts of a stage, read from the database by the rules. */
export interface Sight {
  readonly facts: Facts;
  /** Of whom the place in the team waits for, per account: who invited him. */
  readonly inviters: ReadonlyMap<string, string | null>;
}

const key = (account: string, person: string) => `${account} ${person}`;

export async function look({ env }: TestServer, stage: Stage): Promise<Sight> {
  const towards = [...stage.accounts.values()].map(({ id }) => id);
  const world = await loadWorld(env.db, { people: null, towards });
  const waiting = await env.db
    .selectFrom("members")
    .innerJoin("people", (join) => join.onRef("people.email", "=", "members.email"))
    .select(["account_id", "invited_by", "people.id"])
    .where("account_id", "in", towards)
    .where("status", "=", "invited")
    .execute();
  return {
    facts: prepare(world, { catalogue: env.catalogue }),
    inviters: new Map(waiting.map((one) => [key(one.account_id, one.id), one.invited_by])),
  };
}

/** R10: whoever gained anything got it from somebody who held it there and then; whoever was changed did not outrank him. */
export function check(stage: Stage, step: Step, before: Sight, after: Sight): void {
  const agency = stage.accounts.get("agency")?.id ?? "";
  const actor = stage.people.get(step.actor) ?? "";
  for (const [name, { id: account }] of stage.accounts) {
    const giver = step.kind === "accept" ? (before.inviters.get(key(account, actor)) ?? actor) : actor;
    const held = union(home(before.facts, giver, account), effective(before.facts, giver, account));
    const owner = before.facts.accounts.get(account)?.row.owner;
    for (const [who, person] of stage.people) {
      if (person === owner) continue;
      const says = `${step.kind} by ${step.actor}: ${who} in ${name}`;
      const gained = (of: (facts: Facts) => PermissionSet) => without(of(after.facts), of(before.facts));
      const none = (set: PermissionSet, what: string) =>
        assert.deepEqual(names(before.facts.catalogue, set), [], `${says} ${what}`);
      none(
        without(
          gained((facts) => home(facts, person, account)),
          held,
        ),
        "holds what was not to give",
      );
      none(
        without(
          gained((facts) => placeOf(facts, person, account)),
          held,
        ),
        "has a place that was not to give",
      );
      if (name === "shop" && step.kind === "ceiling")
        none(
          without(
            gained((facts) => effective(facts, person, account)),
            held,
          ),
          "comes in with too much",
        );
      if (name === "agency") {
        const rights = gained((facts) => rightsOf(facts, person, agency));
        none(without(rights, home(before.facts, giver, agency)), "is in a group that was not to open");
      }
      const [was, is] = [placeOf(before.facts, person, account), placeOf(after.facts, person, account)];
      if (was === is || step.kind === "accept" || step.kind === "leave") continue;
      assert.notEqual(person, actor, `${says} changed himself`);
      if (actor !== owner) none(without(was, held), "held more than whoever changed him");
    }
  }
}

/** The place in the team, whether or not it is in use. */
function placeOf(facts: Facts, person: string, account: string): PermissionSet {
  return facts.accounts.get(account)?.members.get(person)?.set ?? empty;
}

/** What the groups that he is in let him do with clients, whichever. */
function rightsOf(facts: Facts, person: string, manager: string): PermissionSet {
  const here = facts.accounts.get(manager);
  const shares = [...(here?.shares.values() ?? [])].flat();
  const his = shares.filter(({ row }) => here?.groups.get(row.group ?? "")?.has(person));
  return union(...his.map(({ right }) => right));
}
