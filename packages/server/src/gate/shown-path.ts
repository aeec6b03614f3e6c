import type { Step as ShownStep } from "@keyholder/contract";
import type { PathExplanation, Step, World } from "@keyholder/rules";

export interface Reader {
  /** Who reads the explanation. */
  readonly reader: string;
  /** The account that was asked about, whose people may see all of its own steps. */
  readonly target: string;
  /** Whom the explanation is about, when it is not the reader. */
  readonly subject?: string;
  /** The account on the path whose team both are in. */
  readonly team?: string;
}

/**
 * A path with names for ids, as far as the reader may know them: of steps in other accounts than the one asked about,
 * somebody who does not go this path himself learns only that they pass or don't, unless it starts in his own team; and
 * nobody learns the names of accounts behind the step where his own access ended.
 */
export function shownPath(
  world: World,
  path: PathExplanation,
  { reader, target, subject = reader, team }: Reader,
) {
  const accounts = new Map(world.accounts.map((one) => [one.id, one]));
  const people = new Map(world.people.map((one) => [one.id, one.name ?? ""]));
  const known = new Set([target, ...reached(path, subject === reader)]);
  const nameOf = (id: string) => (known.has(id) ? (accounts.get(id)?.name ?? "") : "");

  function shown(step: Step): ShownStep {
    const theirs = subject !== reader && step.account !== target && step.account !== team;
    const ownSide = known.has(step.account) && !theirs;
    return {
      kind: step.kind,
      passes: step.passes,
      reason: ownSide || step.reason === null ? step.reason : "others-setting",
      account: nameOf(step.account),
      client: step.client === undefined ? null : nameOf(step.client),
      role: ownSide && step.role !== undefined ? shownRole(world, step.role) : null,
      gives: step.gives.length,
      tookAway: ownSide ? [...step.tookAway] : [],
      changedBy: step.passes ? null : changer(step, ownSide),
    };
  }

  function changer(step: Step, ownSide: boolean): ShownStep["changedBy"] {
    if (step.changedBy === null) return null;
    if ("person" in step.changedBy)
      return { account: null, permission: null, people: [people.get(step.changedBy.person) ?? ""] };
    if (!("account" in step.changedBy)) return { account: null, permission: null, people: [] };
    const owner = accounts.get(step.changedBy.account)?.owner;
    return {
      account: nameOf(step.changedBy.account),
      permission: step.changedBy.permission,
      people: ownSide && owner ? [people.get(owner) ?? ""] : [],
    };
  }

  return { allow: path.allow, accounts: path.accounts.map(nameOf), steps: path.steps.map(shown) };
}

/** The accounts that the path leads through with something left, and the first one where nothing is. */
function reached(path: PathExplanation, ownPath: boolean): string[] {
  if (!ownPath) return path.accounts.slice(-2);
  const ended = path.steps.find((step) => step.gives.length === 0);
  if (!ended) return [...path.accounts];
  return path.accounts.slice(0, path.accounts.indexOf(ended.account) + 1);
}

function shownRole(world: World, role: NonNullable<Step["role"]>): string {
  if (typeof role !== "string") return role.join(", ");
  return world.roles?.find(({ id }) => id === role)?.name ?? role;
}
