export { AccessIndex } from "./access-index/access-index.ts";
export type { BulkLoad } from "./access-index/bulk-load.ts";
export { type AccountEntry, accountsOf } from "./accounts-of.ts";
export {
  type BuiltInPermission,
  type Catalogue,
  catalogueWith,
  defaultCatalogue,
  type Level,
  levels,
  type Permission,
  type PermissionName,
} from "./catalogue.ts";
export { crossing } from "./crossing.ts";
export { type Decision, decide, type Refusal, refusals, type Why } from "./decide.ts";
export { effective } from "./effective.ts";
export type { Entry } from "./entry.ts";
export { type Explanation, explain } from "./explain.ts";
export {
  type AccountFact,
  type Facts,
  type LinkFact,
  type MemberFact,
  memberSet,
  roleSet,
  type ShareFact,
} from "./facts.ts";
export { features, isFeatureOn } from "./feature.ts";
export { beyond, outranks, type Untouchable, untouchable } from "./giving.ts";
export { home } from "./home.ts";
export { type ShownLevel, shownLevel } from "./level.ts";
export { isOver, type LinkState, linkState } from "./link.ts";
export type { NamedSets } from "./named-sets.ts";
export { needs } from "./needs.ts";
export {
  empty,
  has,
  intersect,
  isEmpty,
  isSubset,
  names,
  type PermissionSet,
  setOf,
  setWhere,
  union,
  without,
} from "./permission-set.ts";
export { prepare } from "./prepare.ts";
export { levelSet, type Preset, presetSet, presets } from "./preset.ts";
export { aboutClient, share, sharesFor } from "./share.ts";
export { type ChangedBy, type Reason, reasons, type Step } from "./step.ts";
export type { PathExplanation } from "./trace.ts";
export { shortestWay, type Way } from "./way.ts";
export { type PersonEntry, whoCanEnter } from "./who-can-enter.ts";
export type * from "./world.ts";
