import { defaultCatalogue } from "@keyholder/rules";
import type pg from "pg";

const one = (name: string) => defaultCatalogue.permissions.find((each) => each.name === name);
const isViewing = (name: string) => one(name)?.viewing ?? false;
const isReserved = (name: string) => one(name)?.reserved ?? false;

/** What is left of a permission when a link is crossed, where `held` says whether it was held before. */
const crossed = (held: string, permission: string, viewing: string, reserved: string) => `
  ${held} and not ${reserved} and ${permission} = any(c.permissions) and (w.act or ${viewing})
  and (coalesce(l.client_access, a.client_access) = 'team' or w.everywhere or exists (
    select from shares s join bench_presets b on b.preset = s.preset
      join group_members g on g.group_id = s.group_id and g.person_id = $1
     where s.manager_id = l.manager_id and s.client_id = l.client_id and ${permission} = any(b.permissions)))`;
const crossedNamed = (held: string, name: string) =>
  crossed(held, `'${name}'`, String(isViewing(name)), String(isReserved(name)));

// For a world without own roles and ends: every way of at most six links is followed, with the four permissions that decide.
const accounts = `
  with recursive walk(id, links, held, enter, act, everywhere) as (
    select id, 0, true, true, true, true from accounts where owner_id = $1
    union
    select m.account_id, 0, $2 = any(r.permissions || m.ticked), 'clients.enter' = any(r.permissions || m.ticked),
           'clients.act' = any(r.permissions || m.ticked), 'clients.all' = any(r.permissions || m.ticked)
      from members m join bench_presets r using (preset)
     where m.person_id = $1 and m.status = 'active'
    union
    select l.client_id, w.links + 1, ${crossed("w.held", "$2", "$3", "$4")}, ${crossedNamed("w.enter", "clients.enter")},
           ${crossedNamed("w.act", "clients.act")}, ${crossedNamed("w.everywhere", "clients.all")}
      from walk w join links l on l.manager_id = w.id join accounts a on a.id = w.id join bench_presets c on c.preset = l.preset
     where w.links < 6 and w.enter and l.status = 'active' and (w.links = 0 or l.onward)
  )
  select distinct id::text as id from walk where held order by 1`;

/** The accounts in which a person may do something. */
export async function accountsBySql(pool: pg.Pool, person: string, permission: string): Promise<string[]> {
  const values = [person, permission, isViewing(permission), isReserved(permission)];
  const { rows } = await pool.query<{ id: string }>({ name: "accounts", text: accounts, values });
  return rows.map(({ id }) => id);
}

// For an account into which no onward link leads.
const people = `
  select owner_id::text as id from accounts where id = $1
  union
  select m.person_id::text from members m join bench_presets r using (preset)
   where m.account_id = $1 and m.status = 'active' and $2 = any(r.permissions || m.ticked)
  union
  select a.owner_id::text
    from links l join accounts a on a.id = l.manager_id join bench_presets c on c.preset = l.preset
   where l.client_id = $1 and l.status = 'active' and not $4 and $2 = any(c.permissions)
  union
  select m.person_id::text
    from links l join accounts a on a.id = l.manager_id join bench_presets c on c.preset = l.preset
      join members m on m.account_id = l.manager_id and m.status = 'active'
      join bench_presets r on r.preset = m.preset
   where l.client_id = $1 and l.status = 'active' and not $4 and $2 = any(c.permissions)
     and $2 = any(r.permissions || m.ticked) and 'clients.enter' = any(r.permissions || m.ticked)
     and ($3 or 'clients.act' = any(r.permissions || m.ticked))
     and (coalesce(l.client_access, a.client_access) = 'team' or 'clients.all' = any(r.permissions || m.ticked)
          or exists (select from shares s join bench_presets b on b.preset = s.preset
                       join group_members g on g.group_id = s.group_id and g.person_id = m.person_id
                      where s.manager_id = l.manager_id and s.client_id = l.client_id and $2 = any(b.permissions)))
  order by 1`;

/** The people who may do something in an account. */
export async function peopleBySql(pool: pg.Pool, account: string, permission: string): Promise<string[]> {
  const values = [account, permission, isViewing(permission), isReserved(permission)];
  const { rows } = await pool.query<{ id: string }>({ name: "people", text: people, values });
  return rows.map(({ id }) => id);
}
