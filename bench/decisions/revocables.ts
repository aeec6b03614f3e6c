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

/** Suspended memberships, ended links and lowered ceilings in turn. */
export async function drawRevocables(database: pg.ClientBase, count: number): Promise<Revocable[]> {
  const [members, linked] = [await draw(database, memberships, count), await draw(database, links, count)];
  return Array.from({ length: count }, (_, turn) => {
    const [member, link] = [members[turn], linked[turn]] as [Way, Way];
    if (turn % 3 === 0) return changing("members", "status", member, "suspended", "active");
    if (turn % 3 === 1) return changing("links", "status", link, "ended", "active");
    return changing("links", "preset", link, "suspended", "admin");
  });
}

async function draw(database: pg.ClientBase, ways: string, count: number): Promise<Way[]> {
  const { rows } = await database.query<Way>(`${ways} order by id limit $1`, [count]);
  return rows;
}

function changing(
  table: "members" | "links",
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
