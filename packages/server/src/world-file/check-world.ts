import { type Catalogue, presets } from "@keyholder/rules";
import type { Path } from "./located-json.ts";
import type { ParsedWorld } from "./shape.ts";

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** What the shape alone cannot tell: ids that lead nowhere, and what the rules do not allow to stand together. */
export function checkWorld(world: ParsedWorld, catalogue: Catalogue): Problem[] {
  const problems: Problem[] = [];
  const say = (path: Path, message: string) => void problems.push({ path, message });

  const people = uniqueIds("people");
  const accounts = uniqueIds("accounts");
  const roles = uniqueIds("roles");
  const groups = uniqueIds("groups");

  function uniqueIds<L extends "people" | "accounts" | "roles" | "groups">(
    list: L,
  ): Map<string, ParsedWorld[L][number]> {
    const seen = new Map<string, ParsedWorld[L][number]>();
    for (const [place, item] of world[list].entries()) {
      if (seen.has(item.id)) say([list, place, "id"], `"${item.id}" is the id of another entry of ${list}`);
      seen.set(item.id, item);
    }
    return seen;
  }

  function person(path: Path, id: string | null | undefined) {
    if (id != null && !people.has(id)) say(path, `there is no person "${id}"`);
  }

  function account(path: Path, id: string) {
    if (!accounts.has(id)) say(path, `there is no account "${id}"`);
  }

  function permissions(path: Path, names: readonly string[] = []) {
    for (const [place, name] of names.entries())
      if (!catalogue.places.has(name)) say([...path, place], `there is no permission "${name}"`);
  }

  function role(path: Path, ref: string | readonly string[], owners: readonly string[]) {
    if (typeof ref !== "string") return permissions(path, ref);
    if ((presets as readonly string[]).includes(ref)) return;
    const own = roles.get(ref);
    if (!own)
      return say(
        path,
        ref === "owner" ? "an account has exactly one owner: its field `owner`" : `there is no role "${ref}"`,
      );
    if (!owners.includes(own.account)) say(path, `role "${ref}" belongs to account "${own.account}"`);
  }

  function once(path: Path, seen: Set<string>, key: readonly string[], message: string) {
    const joined = JSON.stringify(key);
    if (seen.has(joined)) say(path, message);
    seen.add(joined);
  }

  const addresses = new Set<string>();
  for (const [place, { email }] of world.people.entries())
    if (email)
      once(
        ["people", place, "email"],
        addresses,
        [email.toLowerCase()],
        `"${email}" is another person's address`,
      );

  for (const [place, { owner }] of world.accounts.entries()) person(["accounts", place, "owner"], owner);

  for (const [place, own] of world.roles.entries()) {
    account(["roles", place, "account"], own.account);
    permissions(["roles", place, "permissions"], own.permissions);
    if ((presets as readonly string[]).includes(own.id))
      say(["roles", place, "id"], `"${own.id}" is the name of a preset`);
  }

  const members = new Set<string>();
  for (const [place, member] of world.members.entries()) {
    const at = ["members", place];
    account([...at, "account"], member.account);
    person([...at, "person"], member.person);
    role([...at, "role"], member.role, [member.account]);
    permissions([...at, "ticked"], member.ticked);
    permissions([...at, "unticked"], member.unticked);
    once(
      at,
      members,
      [member.account, member.person],
      `"${member.person}" is a member of "${member.account}" already`,
    );
  }

  for (const [place, group] of world.groups.entries()) {
    account(["groups", place, "account"], group.account);
    for (const [index, id] of group.members.entries()) person(["groups", place, "members", index], id);
  }

  const live = new Set<string>();
  for (const [place, link] of world.links.entries()) {
    const at = ["links", place];
    account([...at, "manager"], link.manager);
    account([...at, "client"], link.client);
    role([...at, "ceiling"], link.ceiling, [link.client]);
    if (link.manager === link.client) say(at, `account "${link.client}" cannot manage itself`);
    if (isLive(link, world.now))
      once(
        at,
        live,
        [link.manager, link.client],
        `a live link from "${link.manager}" to "${link.client}" is there already`,
      );
  }

  const shares = new Set<string>();
  for (const [place, share] of world.shares.entries()) {
    const at = ["shares", place];
    account([...at, "manager"], share.manager);
    account([...at, "client"], share.client);
    role([...at, "right"], share.right, [share.manager]);
    person([...at, "person"], share.person);
    if ((share.group == null) === (share.person == null)) say(at, "a share is with a group or with a person");
    const group = share.group == null ? undefined : groups.get(share.group);
    if (share.group != null && !group) say([...at, "group"], `there is no group "${share.group}"`);
    if (group && group.account !== share.manager)
      say([...at, "group"], `group "${group.id}" belongs to account "${group.account}"`);
    const key = [share.manager, share.client, share.group ?? "", share.person ?? ""];
    once(at, shares, key, "this client is shared with the same twice");
  }
  return problems;
}

function isLive(link: ParsedWorld["links"][number], now: string | undefined): boolean {
  const expired =
    now !== undefined && link.expiresAt != null && Date.parse(link.expiresAt) <= Date.parse(now);
  return !expired && ["active", "pending"].includes(link.status ?? "active");
}
