import type { Link, Member, World } from "../src/index.ts";

/** Every single step by which somebody may take access away in a world: each gives the world after it. */
export function lowerings(world: World): World[] {
  const { people, accounts, roles = [], members = [], groups = [], links = [], shares = [] } = world;
  const changed = <Row>(rows: readonly Row[], place: number, change: Partial<Row>) =>
    rows.map((row, at) => (at === place ? { ...row, ...change } : row));
  const dropped = <Row>(rows: readonly Row[], place: number) => rows.filter((_, at) => at !== place);
  const shorter = (ref: Link["ceiling"]) => (typeof ref === "string" ? "suspended" : ref.slice(1));

  const found: World[] = [];
  const say = (change: Partial<World>) => found.push({ ...world, ...change });
  people.forEach((_, at) => {
    say({ people: changed(people, at, { disabled: true }) });
    say({ people: changed(people, at, { twoFactor: false }) });
    say({ people: dropped(people, at) });
  });
  accounts.forEach((row, at) => {
    for (const state of ["suspended", "closed"] as const)
      if (row.state !== "closed") say({ accounts: changed(accounts, at, { state }) });
    for (const feature of ["clients", "billing", "tickets", "services", "orders", "api"])
      say({ accounts: changed(accounts, at, { features: { ...row.features, [feature]: false } }) });
    say({ accounts: changed(accounts, at, { clientAccess: "shared" }) });
    say({ accounts: dropped(accounts, at) });
  });
  roles.forEach((row, at) => {
    say({ roles: changed(roles, at, { permissions: row.permissions.slice(1) }) });
    say({ roles: dropped(roles, at) });
  });
  members.forEach((row, at) => {
    const changes: Partial<Member>[] = [
      { role: shorter(row.role) },
      { ticked: (row.ticked ?? []).slice(1) },
      { unticked: [...(row.unticked ?? []), "clients.enter"] },
      { unticked: [...(row.unticked ?? []), "clients.act"] },
      { unticked: [...(row.unticked ?? []), "clients.all"] },
      { status: "suspended" },
      { expiresAt: "2025-01-01T00:00:00Z" },
    ];
    for (const change of changes) say({ members: changed(members, at, change) });
    say({ members: dropped(members, at) });
  });
  groups.forEach((row, at) => {
    say({ groups: changed(groups, at, { members: row.members.slice(1) }) });
    say({ groups: dropped(groups, at) });
  });
  links.forEach((row, at) => {
    const changes: Partial<Link>[] = [
      { ceiling: shorter(row.ceiling) },
      { onward: false },
      { requireTwoFactor: true },
      { clientAccess: "shared" },
      { status: "ended" },
      { expiresAt: "2025-01-01T00:00:00Z" },
    ];
    for (const change of changes) say({ links: changed(links, at, change) });
    say({ links: dropped(links, at) });
  });
  shares.forEach((row, at) => {
    say({ shares: changed(shares, at, { right: shorter(row.right) }) });
    say({ shares: dropped(shares, at) });
  });
  say({ now: "2026-02-01T00:00:00Z" });
  return found;
}
