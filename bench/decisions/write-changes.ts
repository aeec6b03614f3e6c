import pg from "pg";
import { median } from "./rounds.ts";

/** What writers wrote: changes a second of all together, and milliseconds that one took. */
export interface Written {
  readonly perSecond: number;
  readonly took: number;
}

const [connectionString = "", writers = "", milliseconds = ""] = process.argv.slice(2);
const warmUp = 1000;

// As an operation writes it: the change, by triggers what the feeds tell of it, and its audit entry, in one transaction.
const text = `
  with changed as (
    update members set preset = case preset when 'viewer' then 'editor' else 'viewer' end, version = version + 1
     where id = $1 returning id, account_id, name, preset
  )
  insert into audit_entries (account_id, actor_id, actor_name, action, target_kind, target_id, target_name,
                             before, after, request_id, ip, user_agent)
  select c.account_id, a.owner_id, 'An owner', 'members.change-role', 'member', c.id, c.name,
         jsonb_build_object('role', case c.preset when 'viewer' then 'editor' else 'viewer' end),
         jsonb_build_object('role', c.preset), $2, '192.0.2.1', 'A browser'
    from changed c join accounts a on a.id = c.account_id`;

const clients = Array.from({ length: Number(writers) }, () => new pg.Client({ connectionString }));
await Promise.all(clients.map((client) => client.connect()));
const { rows } = await (clients[0] as pg.Client).query<{ id: string }>(
  "select id from members where status = 'active' order by id desc limit $1",
  [clients.length],
);
const started = performance.now() + warmUp;
const until = started + Number(milliseconds);
const took: number[] = [];
await Promise.all(clients.map((client, writer) => write(client, rows[writer]?.id ?? "")));
const written: Written = { perSecond: (1000 * took.length) / Number(milliseconds), took: median(took) };
process.stdout.write(`${JSON.stringify(written)}\n`);
await Promise.all(clients.map((client) => client.end()));

/** Changes one membership again and again, each time when the last change was committed. */
async function write(client: pg.Client, member: string): Promise<void> {
  for (let change = 1; ; change++) {
    const sent = performance.now();
    if (sent >= until) return;
    await client.query({ name: "change", text, values: [member, `${member}-${change}`] });
    const answered = performance.now();
    if (sent >= started && answered < until) took.push(answered - sent);
  }
}
