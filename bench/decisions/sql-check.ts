import { defaultCatalogue, names, presetSet, presets, type Question } from "@keyholder/rules";
import type pg from "pg";

const everyPreset = presets.map((preset) => ({
  preset,
  permissions: [...names(defaultCatalogue, presetSet(defaultCatalogue, preset))],
}));
const named = (which: "viewing" | "reserved") =>
  defaultCatalogue.permissions.filter((one) => one[which]).map(({ name }) => name);

/** What each preset holds, where the check finds it. */
export async function prepareChecks(pool: pg.Pool): Promise<void> {
  await pool.query(
    "create table if not exists bench_presets (preset text primary key, permissions text[] not null)",
  );
  await pool.query(
    "insert into bench_presets select * from json_to_recordset($1) as t(preset text, permissions text[]) on conflict do nothing",
    [JSON.stringify(everyPreset)],
  );
}

// A member's or an owner's own right, or what comes over one link: as the rules say for a world without own roles, ends and
// further links. It asks no more of PostgreSQL than it must: every step goes by an index.
const text = `
  with home as (
    select $2::uuid as account, $3 = any(b.permissions || m.ticked) as allowed, b.permissions || m.ticked as held
      from members m join bench_presets b using (preset)
     where m.account_id = $2 and m.person_id = $1 and m.status = 'active'
  )
  select case
    when $4::uuid is null and exists (select from accounts where id = $2 and owner_id = $1) then true
    when $4::uuid is null and exists (select from home where allowed) then true
    when $3 = any($6::text[]) then false
    else exists (
      select from links l
        join accounts a on a.id = l.manager_id
        join bench_presets c on c.preset = l.preset
        left join members m on m.account_id = l.manager_id and m.person_id = $1 and m.status = 'active'
        left join bench_presets r on r.preset = m.preset
       where l.client_id = $2 and l.status = 'active' and ($4::uuid is null or l.manager_id = $4)
         and $3 = any(c.permissions)
         and (a.owner_id = $1 or ($3 = any(r.permissions || m.ticked) and 'clients.enter' = any(r.permissions || m.ticked)
              and ($3 = any($5::text[]) or 'clients.act' = any(r.permissions || m.ticked))))
         and (coalesce(l.client_access, a.client_access) = 'team' or a.owner_id = $1
              or 'clients.all' = any(r.permissions || m.ticked)
              or exists (select from shares s join bench_presets b on b.preset = s.preset
                           join group_members g on g.group_id = s.group_id and g.person_id = $1
                          where s.manager_id = l.manager_id and s.client_id = l.client_id and $3 = any(b.permissions)))
    ) end as allowed`;
const [viewing, reserved] = [named("viewing"), named("reserved")];

/** A decision as one query makes it. */
export async function checkBySql(
  pool: pg.Pool,
  { person, account, permission, via = null }: Question,
): Promise<boolean> {
  const values = [person, account, permission, via, viewing, reserved];
  const { rows } = await pool.query<{ allowed: boolean }>({ name: "check", text, values });
  return rows[0]?.allowed ?? false;
}
