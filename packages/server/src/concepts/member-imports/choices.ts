import { beyond, type Catalogue, names, presetSet, presets, setOf } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { givableGroups } from "../members/given-groups.ts";
import { roleName } from "../roles/role-name.ts";
import { rolesHere } from "../roles/roles-here.ts";

export interface RoleChoice {
  readonly choice: string;
  /** What the asker would give without holding it (R10). */
  readonly beyond: readonly string[];
}

interface GroupChoice {
  readonly id: string;
  readonly beyond: readonly string[];
}

/** What a row of the file may name, read once for all rows. */
export interface Choices {
  role(named: string): RoleChoice | undefined;
  group(named: string): GroupChoice | undefined;
}

export async function choicesOf(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
): Promise<Choices> {
  const roles = new Map([
    ...presetChoices(env.catalogue, permit),
    ...(await ownChoices(db, env.catalogue, permit)),
  ]);
  const groups = new Map((await givableGroups(db, env, permit)).map((group) => [keyOf(group.name), group]));
  return {
    role: (named) => roles.get(keyOf(named)),
    group: (named) => groups.get(keyOf(named)),
  };
}

/** By its name in the contract, and as the panel calls it in either language. */
function presetChoices(catalogue: Catalogue, permit: Permit): [string, RoleChoice][] {
  return presets
    .filter((preset) => preset !== "suspended")
    .flatMap((preset) => {
      const lacking = names(catalogue, beyond(holdingsOf(permit), presetSet(catalogue, preset)));
      const called = [preset, roleName(preset, "en"), roleName(preset, "pl")];
      return called.map((name): [string, RoleChoice] => [keyOf(name), { choice: preset, beyond: lacking }]);
    });
}

async function ownChoices(
  db: Kysely<DB>,
  catalogue: Catalogue,
  permit: Permit,
): Promise<[string, RoleChoice][]> {
  const own = await rolesHere(db, permit);
  return own.flatMap(({ id, name, permissions }) => {
    const lacking = names(catalogue, beyond(holdingsOf(permit), setOf(catalogue, permissions)));
    return [name, id].map((called): [string, RoleChoice] => [keyOf(called), { choice: id, beyond: lacking }]);
  });
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
