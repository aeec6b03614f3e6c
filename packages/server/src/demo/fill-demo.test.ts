import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestServer } from "../testing/index.ts";
import { fillDemo } from "./fill-demo.ts";

test("The demo begins with offers, shares, requests, an ended link, visits and notifications to look at", async (t) => {
  const server = await startTestServer({ demo: true });
  t.after(() => server.close());
  await fillDemo(server.env);
  const at = async (account: string) => ({ params: { account: await server.number(account) } });
  const [marta, jan] = [await server.as("client-center/marta"), await server.as("client-center/jan")];
  const [gail, owen] = [await server.as("dashboard-partner/gail"), await server.as("partner-team/owen")];
  const [studio, bakery] = [await at("client-center/studio"), await at("client-center/bakery")];
  const agency = await at("dashboard-partner/agency");

  const kinds = async (client: typeof jan) =>
    (await client.listNotifications({})).items.map(({ kind }) => kind);
  assert.ok((await kinds(jan)).includes("visits.entered"));
  assert.ok((await kinds(marta)).includes("requests.permission"));
  assert.deepEqual(
    (await marta.listAccessRequests(studio)).items.map(({ permission }) => permission),
    ["audit.view"],
  );
  assert.equal((await gail.listOffers(agency)).items.length, 1);
  assert.ok((await gail.listClients(agency)).items.some(({ sharing }) => (sharing?.groups ?? 0) > 0));
  const clients = await owen.listClients({ ...(await at("partner-team/voice")), query: { status: "ended" } });
  assert.deepEqual(
    clients.items.map(({ account, status }) => [account?.name, status]),
    [["Petit Florist", "ended"]],
  );
  assert.ok((await jan.listManagers(bakery)).items.some(({ grants }) => grants > 0));
  const left = (await jan.listVisits(bakery)).items;
  assert.ok(left.some(({ ended }) => ended === "left"));

  const people = await server.env.db.selectFrom("people").select("id").execute();
  await fillDemo(server.env);
  assert.equal((await server.env.db.selectFrom("people").select("id").execute()).length, people.length);
});
