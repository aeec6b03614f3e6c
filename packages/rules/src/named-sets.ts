import type { Catalogue } from "./catalogue.ts";
import { type PermissionSet, setOf, setWhere, union } from "./permission-set.ts";

/** The sets of a catalogue that the rules name. */
export interface NamedSets {
  readonly everything: PermissionSet;
  readonly viewing: PermissionSet;
  readonly reserved: PermissionSet;
  readonly ownerOnly: PermissionSet;
  readonly enter: PermissionSet;
  readonly act: PermissionSet;
  readonly all: PermissionSet;
  /** What crossing looks at: clients.enter, clients.act and clients.all (R5, R6). */
  readonly crossing: PermissionSet;
}

/** Finds them once, for all questions. */
export function namedSets(catalogue: Catalogue): NamedSets {
  const enter = setOf(catalogue, ["clients.enter"]);
  const act = setOf(catalogue, ["clients.act"]);
  const all = setOf(catalogue, ["clients.all"]);
  return {
    everything: setWhere(catalogue, () => true),
    viewing: setWhere(catalogue, (one) => one.viewing),
    reserved: setWhere(catalogue, (one) => one.reserved),
    ownerOnly: setWhere(catalogue, (one) => one.level === "owner"),
    enter,
    act,
    all,
    crossing: union(enter, act, all),
  };
}
