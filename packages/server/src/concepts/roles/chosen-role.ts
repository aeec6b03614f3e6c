import { type Catalogue, type Preset, presets, type RoleRef } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Permit } from "../../gate/permit.ts";
import { invalid, type Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { ownRole } from "./store.ts";

/** A role that somebody chose to give, known to exist. */
export interface ChosenRole {
  /** Exactly one of them is not null, as the tables have it. */
  readonly columns: {
    readonly preset: Preset | null;
    readonly role_id: string | null;
    readonly permissions: string[] | null;
  };
  /** What it stands for, for the rules: an own role by its permissions. */
  readonly ref: RoleRef;
  /** A preset's name, or what an own role is called; null for a list. */
  readonly name: string | null;
}

/** A preset's name, the id of an own role of this account, or a list of permissions. Anything else is refused by name. */
export async function chosenRole(
  db: Kysely<DB>,
  permit: Permit,
  catalogue: Catalogue,
  choice: string | readonly string[],
  field: string,
): Promise<ChosenRole> {
  if (typeof choice !== "string") {
    const permissions = givablePermissions(catalogue, choice, field);
    return { columns: { preset: null, role_id: null, permissions }, ref: permissions, name: null };
  }
  const preset = presets.find((one) => one === choice);
  if (preset) return { columns: { preset, role_id: null, permissions: null }, ref: preset, name: preset };
  if (choice === "owner")
    throw invalid(field, "An account has one owner, who can only hand the account over.", "owner");
  const own = z.uuid().safeParse(choice).success ? await ownRole(db, permit, choice) : undefined;
  if (!own) throw unknownRole(field);
  return {
    columns: { preset: null, role_id: own.id, permissions: null },
    ref: own.permissions,
    name: own.name,
  };
}

/** Known permissions that are not the owner's alone (R1), each once, in the catalogue's order. */
export function givablePermissions(catalogue: Catalogue, names: readonly string[], field: string): string[] {
  for (const [place, name] of names.entries()) {
    const known = catalogue.permissions[catalogue.places.get(name) ?? -1];
    if (!known) throw invalid(`${field}.${place}`, `There is no permission "${name}".`, "unknown");
    if (known.level === "owner")
      throw invalid(`${field}.${place}`, `Only the owner of an account can hold "${name}".`, "owner");
  }
  const chosen = new Set(names);
  return catalogue.permissions.filter(({ name }) => chosen.has(name)).map(({ name }) => name);
}

function unknownRole(field: string): Refusal {
  return invalid(
    field,
    "Choose a preset role, one of this account's own roles, or a list of permissions.",
    "unknown",
  );
}
