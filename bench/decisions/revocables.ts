import type pg from "pg";

/** What a person may do in an account, and the statements that take it away and give it back. */
export interface Revocable {
  readonly question: string;
  readonly revoke: pg.QueryConfig;
  readonly restore: pg.QueryConfig;
}

interface Way {
  readonly id: string;
  readonly person: string;
  readonly account: string;
  readonly via: string;
}

// Ids are random, and so is who comes first by them. Each way is the only one via that account, so what ends it revokes.
const memberships = "select id, person_id as person, account_id as account, account_id as via from members";
const links = `select l.id, m.owner_id as person, l.client_id as account, l.manager_id as via
                 from links l join accounts m on m.id = l.manager_id`;

// To one whom nothing else brings to this client: neither another group, nor a right to all clients, nor a path to its manager.
const shares = `
  select s.id, g.person_id as person, s.client_id as account, s.manager_id as via
    from shares s
    join accounts a on a.id = s.manager_id and a.client_access = 'shared'
    join links l on l.manager_id = s.manager_id and l.client_id = s.client_id and not l.onward
    cross join lateral (
      select g.person_id from group_members g
        join members m on m.account_id = s.manager_id and m.person_id = g.person_id and m.preset in ('viewer', 'editor')
       where g.group_id = s.group_id
         and not exists (select from shares o join group_members og on og.group_id = o.group_id and og.person_id = g.person_id
                          where o.manager_id = s.manager_id and o.client_id = s.client_id and o.id <> s.id)
       limit 1) g`;

/** Suspended memberships, ended links, lowered ceilings and unshared clients in turn. */
export async function drawRevocables(database: pg.ClientBase, count: number): Promise<Revocable[]> {
  const draw = async (ways: string) => {
    const { rows } = await database.query<Way>(`${ways} order by id limit $1`, [count]);
    return (turn: number) => rows[turn] as Way;
  };
  const [member, link, share] = [await draw(memberships), await draw(links), await draw(shares)];
  const kinds = [
    (turn: number) => changing("members", "status", member(turn), "suspended", "active"),
    (turn: number) => changing("links", "status", link(turn), "ended", "active"),
    (turn: number) => changing("links", "preset", link(turn), "suspended", "admin"),
    (turn: number) => changing("shares", "preset", share(turn), "suspended", "viewer"),
  ];
  return Array.from({ length: count }, (_, turn) => kinds[turn % kinds.length]?.(turn) as Revocable);
}

function changing(
  table: "members" | "links" | "shares",
  column: string,
  { id, person, account, via }: Way,
  revoked: string,
  restored: string,
): Revocable {
  const text = `update ${table} set ${column} = $2 where id = $1`;
  const name = `change ${table} ${column}`;
  return {
    question: JSON.stringify({
      subject: { type: "person", id: person },
      action: { name: "account.view" },
      resource: { type: "account", id: account },
      context: { via },
    }),
    revoke: { name, text, values: [id, revoked] },
    restore: { name, text, values: [id, restored] },
  };
}
