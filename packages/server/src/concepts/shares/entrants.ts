import {
  effective,
  type Facts,
  has,
  home,
  isEmpty,
  isSubset,
  type LinkFact,
  type PermissionSet,
  type ShareFact,
  sharesFor,
} from "@keyholder/rules";

export interface Place {
  readonly manager: string;
  readonly client: string;
}

export interface Entrant {
  readonly person: string;
  readonly name: string;
  readonly isOwner: boolean;
  readonly through: "always" | "team" | "shares" | "nothing";
  /** The shares that are meant for him, whether or not they count now. */
  readonly shares: readonly ShareFact[];
  /** What he holds in the client with the draft, and what he holds there now. */
  readonly set: PermissionSet;
  readonly setNow: PermissionSet;
  readonly change: "same" | "comes" | "goes" | "more" | "less" | "other";
  /** The owner first, then by name. */
  readonly key: string;
}

export function linkBetween(facts: Facts, { manager, client }: Place): LinkFact | undefined {
  return facts.accounts.get(client)?.activeManagers.find(({ row }) => row.manager === manager);
}

/**
 * Whom of the manager account's team a draft concerns: whoever can enter the client with it or can now, and whoever it is
 * meant for but of no use to.
 */
export function entrantsOf(before: Facts, after: Facts, place: Place): Entrant[] {
  const where = after.accounts.get(place.manager);
  const link = linkBetween(after, place);
  if (!where || !link) return [];
  return [...new Set([where.row.owner, ...where.members.keys()])]
    .map((person) => entrantOf(before, after, place, link, person))
    .filter(({ set, setNow, through }) => !isEmpty(set) || !isEmpty(setNow) || through === "shares")
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entrantOf(before: Facts, after: Facts, place: Place, link: LinkFact, person: string): Entrant {
  const { manager, client } = place;
  const set = effective(after, person, client, manager);
  const setNow = effective(before, person, client, manager);
  const isOwner = after.accounts.get(manager)?.row.owner === person;
  const shares = link.mode === "team" ? [] : sharesFor(after, person, link);
  const always = isOwner || has(after.catalogue, home(after, person, manager), "clients.all");
  const name = after.people.get(person)?.name ?? "";
  return {
    person,
    name,
    isOwner,
    through: always ? "always" : link.mode === "team" ? "team" : shares.length > 0 ? "shares" : "nothing",
    shares,
    set,
    setNow,
    change: changeOf(setNow, set),
    key: [isOwner ? "0" : "1", name.toLowerCase(), person].join("\n"),
  };
}

function changeOf(now: PermissionSet, then: PermissionSet): Entrant["change"] {
  if (isSubset(now, then) && isSubset(then, now)) return "same";
  if (isEmpty(now)) return "comes";
  if (isEmpty(then)) return "goes";
  if (isSubset(now, then)) return "more";
  return isSubset(then, now) ? "less" : "other";
}
