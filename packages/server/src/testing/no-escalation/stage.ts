import type { Client } from "@keyholder/sdk";
import { importWorld } from "../../world-file/import-world.ts";
import type { TestServer } from "../test-server.ts";
import type { Sight } from "./watch.ts";
import { accounts, people, type Step } from "./world.ts";

export interface Stage {
  readonly clients: ReadonlyMap<string, Client>;
  readonly people: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, { readonly id: string; readonly number: string }>;
}

/** A world of its own on a server that other worlds are on, too. */
export async function setStage(server: TestServer, world: object, prefix: string): Promise<Stage> {
  const { db, catalogue } = server.env;
  const renamed = JSON.stringify({ world }).replaceAll("@worlds.example", `@${prefix.slice(0, -1)}.example`);
  await importWorld(db, renamed, { catalogue, prefix });
  const of = async <V>(names: readonly string[], find: (name: string) => Promise<V>) =>
    new Map(await Promise.all(names.map(async (name) => [name, await find(prefix + name)] as const)));
  return {
    clients: await of(people, server.as),
    people: await of(people, server.personId),
    accounts: await of(accounts, async (name) => ({
      id: await server.accountId(name),
      number: await server.number(name),
    })),
  };
}

/** An invitation is accepted by whom it waits for, if it waits for anybody. */
export function resolved(stage: Stage, planned: Step, inviters: Sight["inviters"]): Step {
  if (planned.kind !== "accept" || inviters.size === 0) return planned;
  const [account, person] = ([...inviters.keys()][planned.which % inviters.size] ?? "").split(" ");
  return {
    ...planned,
    account: accounts.find((name) => stage.accounts.get(name)?.id === account) ?? planned.account,
    actor: people.find((name) => stage.people.get(name) === person) ?? planned.actor,
  };
}

/** Does what a step says, as the panel would: over HTTP, with what the actor sees. Throws what it is refused with. */
export async function take(server: TestServer, stage: Stage, step: Step): Promise<unknown> {
  const client = stage.clients.get(step.actor);
  if (!client) throw new Error(`nobody is called ${step.actor}`);
  const { id: accountId, number: account } = stage.accounts.get(step.account) ?? { id: "", number: "" };
  const db = server.env.db;
  const params = { account };
  const agency = stage.accounts.get("agency")?.number ?? "";
  if (step.account === "shop") await client.enterAccount({ body: { account, via: agency } }).catch(() => {});

  const oneOf = <T>(rows: readonly T[]) => rows[step.which % Math.max(1, rows.length)];
  const members = db
    .selectFrom("members")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("created_at");
  const member = async () => {
    const found = oneOf(await members.orderBy("id").execute());
    return { params: { account, member: found?.id ?? accountId }, version: found?.version ?? 1 };
  };
  const all = async () => (await members.execute()).map(({ id }) => id);
  const ownRoles = () =>
    db.selectFrom("roles").selectAll().where("account_id", "=", accountId).orderBy("created_at").execute();
  const given = async () => ({
    role: step.role === "own" ? (oneOf(await ownRoles())?.id ?? "no-role") : step.role,
    ticked: step.ticked,
    unticked: step.unticked,
  });
  const groupHere = async () =>
    oneOf(await db.selectFrom("groups").selectAll().where("account_id", "=", accountId).execute())?.id;
  const written = { name: `Role ${step.which}`, colour: "teal", permissions: step.ticked } as const;

  switch (step.kind) {
    case "invite": {
      const person = stage.people.get(step.whom) ?? "";
      const { email } = await db
        .selectFrom("people")
        .select("email")
        .where("id", "=", person)
        .executeTakeFirstOrThrow();
      const group = step.which % 2 ? await groupHere() : undefined;
      const body = { email, name: step.whom, language: "en", ...(await given()) } as const;
      return client.inviteMember({ params, body: { ...body, groups: group ? [group] : [] } });
    }
    case "accept":
      return client.acceptMembership({ params });
    case "leave":
      return client.leaveAccount({ params });
    case "change-role":
      return client.changeMemberRole({ ...(await member()), body: await given() });
    case "suspend":
      return client.suspendMember(await member());
    case "restore":
      return client.restoreMember(await member());
    case "remove":
      return client.removeMember(await member());
    case "bulk-role":
      return client.changeMembers({
        params,
        body: { members: await all(), change: { kind: "role", ...(await given()) } },
      });
    case "bulk-restore":
      return client.changeMembers({ params, body: { members: await all(), change: { kind: "restore" } } });
    case "bulk-group": {
      const change = { kind: "add-to-group", group: (await groupHere()) ?? accountId } as const;
      return client.changeMembers({ params, body: { members: await all(), change } });
    }
    case "create-role":
      return client.createRole({ params, body: written });
    case "update-role": {
      const { id: role, version } = oneOf(await ownRoles()) ?? { id: accountId, version: 1 };
      return client.updateRole({
        params: { account, role },
        version,
        body: { ...written, name: `R${role}` },
      });
    }
    case "add-to-group": {
      const { params: one } = await member();
      const group = (await groupHere()) ?? accountId;
      return client.addGroupMembers({ params: { account, group }, body: { members: [one.member] } });
    }
    case "ceiling": {
      const link = await db
        .selectFrom("links")
        .select(["id", "version"])
        .where("client_id", "=", accountId)
        .executeTakeFirst();
      const body = { ceiling: (await given()).role };
      return client.changeCeiling({
        params: { account, link: link?.id ?? accountId },
        version: link?.version ?? 1,
        body,
      });
    }
  }
}
