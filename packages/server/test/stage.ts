import { type OperationId, operations, type Problem } from "@keyholder/contract";
import { createClient } from "@keyholder/sdk";
import { requestOf } from "@keyholder/sdk/request";
import { sql } from "kysely";
import { createApp } from "../src/app.ts";
import { everything } from "../src/testing/everything.ts";
import { startTestServer } from "../src/testing/test-server.ts";
import { columns, matrixWorld } from "./matrix-world.ts";
import { openRolledBack } from "./rolled-back.ts";
import { type Ids, sampleCalls } from "./sample-calls.ts";

export interface Given {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
}
type Headers = Record<string, string> | null;

/** The matrix's world with everybody signed in and the visitors inside, and each call taken back. */
export async function setStage() {
  const server = await startTestServer({ world: matrixWorld });
  const { db } = server.env;
  // Declarations name the person who makes them, and a sample call is the same whoever makes it.
  await db.updateTable("declarations").set({ retired_at: new Date() }).execute();
  const sessions = new Map<string, Record<string, string>>();
  for (const { name, person, byKey } of columns)
    if (person) sessions.set(name, byKey ? await keyOf(person) : await server.sessionOf(person));
  for (const { name, through } of columns) if (through) await enter(name, through);

  async function keyOf(person: string): Promise<Record<string, string>> {
    const client = createClient({ server: server.url, headers: await server.sessionOf(person) });
    const params = { account: await server.number("shop") };
    const { me } = await client.getAccount({ params });
    const { token } = await client.createApiKey({ params, body: { name: "Matrix", scopes: me.permissions } });
    return { authorization: `Bearer ${token}` };
  }

  async function enter(column: string, through: string): Promise<void> {
    const call = { body: { account: await server.number("shop"), via: await server.number(through) } };
    const { path, init } = requestOf(operations.enterAccount, call);
    const answer = await fetch(server.url + path, {
      ...init,
      headers: { ...init.headers, ...sessions.get(column) },
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  const calls = sampleCalls(await idsOf());
  const trials = await openRolledBack(server.connectionString);
  const app = await createApp({ ...server.env, db: trials.db }, null);
  const untouched = JSON.stringify(await everything(trials.db));

  return {
    server,
    sessionOf: async ({ name }: { name: string; person: string | null }): Promise<Headers> =>
      sessions.get(name) ?? null,
    sampleOf: (id: OperationId) => structuredClone(calls[id]) as Given,
    /** Makes the sample call of an operation, for another account or with another body if given. */
    async call(id: OperationId, headers: Headers, account?: string, body?: object) {
      const sample = calls[id] as Given;
      const params = { ...sample.params, ...(account && { account }) };
      return send(id, headers, { ...sample, params, ...(body && { body }) });
    },
    send,
    /** Makes the sample call of an operation, has `then` look at what it left behind, and takes it all back. */
    async callThen<T>(
      id: OperationId,
      headers: Headers,
      then: (db: typeof trials.db, answer: string) => Promise<T>,
    ): Promise<T> {
      const { path, init } = requestOf(operations[id], calls[id] as Given);
      return trials.trial(async () => {
        const answer = await app.inject({
          method: init.method as "GET",
          url: path,
          headers: { ...(init.headers as Record<string, string>), ...headers },
          ...(init.body != null && { payload: init.body as string }),
        });
        return then(trials.db, answer.body);
      });
    },
    async close() {
      await app.close();
      await trials.close();
      await server.close();
    },
  };

  async function send(id: OperationId, headers: Headers, given: Given) {
    const { path, init } = requestOf(operations[id], given);
    return trials.trial(async () => {
      const answer = await app.inject({
        method: init.method as "GET",
        url: path,
        headers: { ...(init.headers as Record<string, string>), ...headers },
        ...(init.body != null && { payload: init.body as string }),
      });
      if (answer.statusCode < 400) return { code: "yes", problem: null, changed: false };
      const problem = answer.json() as Problem;
      const changed =
        (await trials.hasWritten()) && JSON.stringify(await everything(trials.db)) !== untouched;
      return { code: problem.code, problem, changed };
    });
  }

  async function idsOf(): Promise<Ids> {
    const idOf = async (query: ReturnType<typeof sql<{ id: string }>>) =>
      (await query.execute(db)).rows[0]?.id ?? "";
    const membership = (person: string) =>
      idOf(
        sql`select m.id from members m join people p on p.id = m.person_id where p.external_id = ${person}`,
      );
    const link = (manager: string, client: string) =>
      idOf(sql`select l.id from links l join accounts m on m.id = manager_id join accounts c on c.id = client_id
        where m.external_id = ${manager} and c.external_id = ${client}`);
    const contact = (name: string, member: string | null = null) =>
      idOf(sql`insert into contacts (account_id, name, email, member_id)
        select id, ${name}, ${`${name}@paper.example`}, ${member}::uuid from accounts where external_id = 'shop' returning id`);
    await sql`insert into ownership_transfers (account_id, from_id, to_id, expires_at)
      select a.id, a.owner_id, p.id, now() + interval '1 day' from accounts a, people p
       where a.external_id = 'shop' and p.external_id = 'ada'`.execute(db);
    const offer = ({ manager, client }: { manager: string; client: string }) =>
      idOf(sql`insert into links (manager_id, client_id, asked_by_side, status, preset, asked_by, answer_by)
        select m.id, c.id, 'client', 'pending', 'viewer', c.owner_id, now() + interval '14 days'
          from accounts m, accounts c where m.external_id = ${manager} and c.external_id = ${client} returning id`);
    await sql`insert into blocked_managers (client_id, manager_id)
      select c.id, m.id from accounts c, accounts m where c.external_id = 'shop' and m.external_id = 'kiosk'`.execute(
      db,
    );
    await sql`update accounts set request_code = '123456', request_code_since = now(), share_code_hash = sha256('code'),
      share_code_expires_at = now() + interval '1 day' where external_id = 'shop'`.execute(db);
    await sql`update accounts set made_by = (select id from accounts where external_id = 'shop')
      where external_id = 'kiosk'`.execute(db);
    const made = await idOf(sql`insert into accounts (number, name, owner_id, made_by, hue)
      select 'KH-1111-1111', 'Kit', owner_id, id, 1 from accounts where external_id = 'shop' returning id`);
    await sql`insert into invitations (account_id, email, token_hash, expires_at, makes_owner)
      values (${made}::uuid, 'kit@matrix.example', '', now() + interval '1 day', true)`.execute(db);
    const asked = (person: string, what: { kind: string; permission: string; link: string | null }) =>
      idOf(sql`insert into access_requests (account_id, person_id, permission, via_account_id, kind, step_account_id,
          asked_permissions, member_id, link_id, days, expires_at)
        select a.id, p.id, ${what.permission}, l.manager_id, ${what.kind}, a.id, array[${what.permission}::text], m.id, l.id, 7,
               now() + interval '14 days'
          from accounts a join people p on p.external_id = ${person}
          left join members m on m.account_id = a.id and m.person_id = p.id
          left join links l on l.id = ${what.link}::uuid
         where a.external_id = 'shop' returning id`);
    const visit = sql<{
      id: string;
    }>`select v.id from visits v join people p on p.id = person_id where p.external_id = 'adam'`;
    const session = sql<{
      id: string;
    }>`select session_id as id from visits v join people p on p.id = person_id where p.external_id = 'adam'`;
    await sql`insert into consents (decision, declaration_key, declaration_version, language, text, text_sha256, shown,
        position, person_id, person_name, account_id, by_account_id, link_id, method)
      select 'given', 'scope', 1, 'en', 'Text', sha256('Text'), '{}', 1, a.owner_id, 'olga', a.id, a.id, l.id, 'panel'
        from accounts a join links l on client_id = a.id join accounts m on m.id = manager_id
       where a.external_id = 'shop' and m.external_id = 'agency'`.execute(db);
    const hook = (paused: string | null) =>
      idOf(sql`insert into webhooks (account_id, url, events, secret, paused_at, paused_because)
        select id, 'https://hooks.matrix.example/shop', '{member.left}', 'whsec_c2VjcmV0',
               case when ${paused}::text is not null then now() end, ${paused}
          from accounts where external_id = 'shop' returning id`);
    const activeHook = await hook(null);
    return {
      shop: await server.number("shop"),
      booth: await server.number("booth"),
      agency: await server.number("agency"),
      tina: await server.personId("tina"),
      tinaMembership: await membership("tina"),
      inesMembership: await membership("ines"),
      samMembership: await membership("sam"),
      desk: await idOf(sql`select id from roles where external_id = 'desk'`),
      web: await idOf(sql`select id from groups where external_id = 'web'`),
      printer: await contact("Printer"),
      tinasContact: await contact("tina", await membership("tina")),
      importOfShop: await idOf(sql`insert into member_imports (account_id, created_by, status, header)
        select id, owner_id, 'checked', '{email}' from accounts where external_id = 'shop' returning id`),
      departure: await idOf(sql`insert into departures (account_id, name, email, removed_by_name, clients)
        select id, 'Gone', 'gone@matrix.example', 'olga', '[]' from accounts where external_id = 'shop' returning id`),
      vicsRequest: await asked("vic", {
        kind: "link",
        permission: "invoices.pay",
        link: await link("studio", "shop"),
      }),
      visRequest: await asked("vi", { kind: "member", permission: "invoices.pay", link: null }),
      tinasTicks:
        await idOf(sql`insert into timed_grants (account_id, member_id, permissions, granted_by_name, expires_at)
        select account_id, id, '{invoices.pay}', 'olga', now() + interval '1 day' from members
         where id = ${await membership("tina")}::uuid returning id`),
      toKiosk: await link("shop", "kiosk"),
      toStall: await link("shop", "stall"),
      toKit: await idOf(sql`insert into links (manager_id, client_id, status, preset)
        select made_by, id, 'active', 'admin' from accounts where id = ${made}::uuid returning id`),
      fromAgency: await link("agency", "shop"),
      fromRival: await link("rival", "shop"),
      offered: await offer({ manager: "stall", client: "shop" }),
      offeredToShop: await offer({ manager: "shop", client: "rival" }),
      kiosk: await server.number("kiosk"),
      edsKey:
        await idOf(sql`insert into api_keys (account_id, name, prefix, secret_hash, scopes, made_by, made_by_name)
        select a.id, 'Nightly', 'kh_nightly1', sha256('nightly'), '{account.view}', p.id, 'ed'
          from accounts a, people p where a.external_id = 'shop' and p.external_id = 'ed' returning id`),
      adamsVisit: await idOf(visit),
      adamsSession: await idOf(session),
      hook: activeHook,
      pausedHook: await hook("by-hand"),
      failedMessage:
        await idOf(sql`insert into webhook_messages (webhook_id, event, body, status, next_attempt_at)
        values (${activeHook}::uuid, 'member.left', '{}', 'failed', null) returning id`),
    };
  }
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
