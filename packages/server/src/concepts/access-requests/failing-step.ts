import { type Catalogue, explain, type Facts, has, needs, type Step, setOf } from "@keyholder/rules";

/** What would have to be given, and where, so that a person may do what he was refused. */
export interface FailingStep {
  readonly kind: "member" | "link" | "client";
  /** Where it is given. */
  readonly account: string;
  /** For a link and a client: the other end. */
  readonly manager: string | null;
  readonly client: string | null;
  readonly permissions: readonly string[];
}

/** Which permission one must hold to give it there. */
export const givenBy = {
  member: "people.manage",
  link: "managers.manage",
  client: "clients.edit",
} as const satisfies Record<FailingStep["kind"], string>;

const ticks: { readonly [reason: string]: string } = {
  "clients-enter-missing": "clients.enter",
  "clients-act-missing": "clients.act",
};
const askable = new Set([
  "unticked",
  "role-lacks",
  "not-shared",
  "right-lacks",
  "ceiling-lacks",
  ...Object.keys(ticks),
]);

/** The first step in the way on the nearest path; null when giving something for a time does not clear the path. */
export function failingStep(
  facts: Facts,
  { person, account, permission, via }: { person: string; account: string; permission: string; via: string },
): FailingStep | null {
  const [nearest] = explain(facts, { person, account, permission, via }).paths;
  const inTheWay = nearest?.steps.filter(({ passes }) => !passes) ?? [];
  const step = inTheWay[0];
  // To be given one step is of no use where another lets nobody through whatever is given.
  if (!nearest || !step?.reason || !inTheWay.every(({ reason }) => reason && askable.has(reason)))
    return null;
  if (!step.changedBy || !("account" in step.changedBy)) return null;
  const wanted = ticks[step.reason] ?? permission;
  const kind = kindOf(step.changedBy.permission);
  // Where crossing lost clients.enter or clients.act is an earlier step than the one that fails for it.
  const link = kind === "member" ? null : linkAt(nearest.accounts, step, kind, step.changedBy.account);
  if (kind !== "member" && !link) return null;
  return {
    kind,
    account: step.changedBy.account,
    manager: link?.manager ?? null,
    client: link?.client ?? null,
    permissions: withNeeds(facts.catalogue, wanted),
  };
}

function kindOf(permission: string): FailingStep["kind"] {
  if (permission === "managers.manage") return "link";
  return permission === "clients.edit" ? "client" : "member";
}

function linkAt(accounts: readonly string[], step: Step, kind: "link" | "client", at: string) {
  const place = accounts.indexOf(at);
  const [manager, client] =
    kind === "link" ? [accounts[place - 1], at] : [at, accounts[place + 1] ?? step.client];
  return manager !== undefined && client !== undefined ? { manager, client } : null;
}

function withNeeds(catalogue: Catalogue, wanted: string): string[] {
  const set = setOf(catalogue, [wanted, ...needs(catalogue, wanted)]);
  return catalogue.permissions.map(({ name }) => name).filter((name) => has(catalogue, set, name));
}
