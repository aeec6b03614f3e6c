import { type CallOf, operations as o } from "@keyholder/contract";
import type { FastifyInstance } from "fastify";
import type { Environment } from "../environment.ts";
import { type DemoPerson, demoPerson } from "./demo-person.ts";

/** What has happened before anybody looks, so that every page of the demo has something to show. */
export async function liveAWhile(env: Environment, app: FastifyInstance): Promise<void> {
  const number = async (account: string) => {
    const row = env.db.selectFrom("accounts").select("number").where("external_id", "=", account);
    return (await row.executeTakeFirstOrThrow()).number;
  };
  const people: DemoPerson[] = [];
  const as = async (person: string) => {
    const one = await demoPerson(env, app, person);
    people.push(one);
    return one;
  };
  const [studio, bakery, florist] = [
    await number("client-center/studio"),
    await number("client-center/bakery"),
    await number("client-center/florist"),
  ];
  const [agency, voice] = [await number("dashboard-partner/agency"), await number("partner-team/voice")];
  const [adam, vera, marta] = [
    await as("client-center/adam"),
    await as("client-center/vera"),
    await as("client-center/marta"),
  ];
  const [jan, olga, owen] = [
    await as("client-center/jan"),
    await as("client-center/olga"),
    await as("partner-team/owen"),
  ];

  await visitAndGive(adam, { studio, bakery });
  await askForAccess(vera, marta, studio);
  await acceptAndEnd(owen, voice, olga, florist);
  await offer(jan, bakery, agency);
  await invite(marta, studio);
  for (const person of people) await person(o.signOut, {});
}

/** Adam looks after the bakery, and gives somebody of it a place in its team. */
async function visitAndGive(adam: DemoPerson, { studio, bakery }: Record<"studio" | "bakery", string>) {
  const { id: visit } = await adam(o.enterAccount, { body: { account: bakery, via: studio } });
  const newcomer = {
    email: "pia@bakery.example",
    name: "Pia Stern",
    language: "en",
    role: "editor",
  } as const;
  await adam(o.inviteMember, { params: { account: bakery }, body: newcomer });
  await adam(o.updateAccount, {
    params: { account: bakery },
    body: { phone: "+48 600 100 200" },
    version: (await adam(o.getAccount, { params: { account: bakery } })).version,
  });
  await adam(o.leaveVisit, { params: { visit } });
  const { items } = await adam(o.listClients, { params: { account: studio } });
  for (const { id, account, version } of items)
    if (account?.number === bakery) {
      await adam(o.updateClient, {
        params: { account: studio, link: id },
        body: { labels: ["VIP"] },
        version,
      });
      await adam(o.markClient, {
        params: { account: studio, link: id },
        body: { pinned: true, hidden: false },
      });
    }
}

/** One request is granted, one waits. */
async function askForAccess(vera: DemoPerson, marta: DemoPerson, account: string) {
  const params = { account };
  const orders = { permission: "orders.place", note: "The new domain for the bakery", days: 7 };
  const { id } = await vera(o.requestAccess, { params, body: orders });
  await marta(o.grantAccess, { params: { account, request: id }, body: {} });
  const log = { permission: "audit.view", note: "For the yearly report", days: 3 };
  await vera(o.requestAccess, { params, body: log });
}

/** A manager that was let in for a while. */
async function acceptAndEnd(asking: DemoPerson, manager: string, accepting: DemoPerson, client: string) {
  const ask = { number: client, level: "viewer", message: "Shall we look after your phones?" } as const;
  const { id: link } = await asking(o.inviteClient, { params: { account: manager }, body: ask });
  const draft = { side: "client", link, ceiling: "viewer" } as const;
  const body = { ceiling: "viewer", declarations: await ticked(accepting, client, draft) } as const;
  await accepting(o.acceptManager, { params: { account: client, link }, body });
  await accepting(o.endManager, { params: { account: client, link }, body: {} });
}

/** An account that waits for a manager to take it. */
async function offer(owner: DemoPerson, account: string, number: string) {
  const terms = { number, ceiling: "editor", endsAt: null, onward: false } as const;
  const declarations = await ticked(owner, account, { side: "client", ...terms });
  const message = "Would you take over our campaigns?";
  await owner(o.shareAccount, { params: { account }, body: { ...terms, message, declarations } });
}

async function invite(owner: DemoPerson, account: string) {
  const kit = { email: "kit@cafe.example", name: "Kit Lowe", language: "en", role: "editor" } as const;
  await owner(o.inviteMember, { params: { account }, body: kit });
}

type Draft = CallOf<typeof o.previewDeclarations>["body"];

/** Every declaration read, as one ticks them all in the panel. */
async function ticked(person: DemoPerson, account: string, body: Draft) {
  const { declarations } = await person(o.previewDeclarations, { params: { account }, body });
  return declarations.map(({ id, sha256 }) => ({ id, sha256 }));
}
