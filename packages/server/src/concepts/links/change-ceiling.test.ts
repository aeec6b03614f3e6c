import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }, world = "client-center") {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

async function linkOf(server: TestServer, owner: string, client: string) {
  const account = await server.number(client);
  const person = await server.as(owner);
  const [link] = (await person.listManagers({ params: { account } })).items;
  assert.ok(link);
  return { account, person, link, params: { account, link: link.id } };
}

test("A lowered ceiling is refused on the very next request (R11)", async (t) => {
  const server = await started(t);
  const { account, person: jan, link, params } = await linkOf(server, "jan", "bakery");
  const adam = await server.as("adam");
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  await adam.updateAccount({ params: { account }, body: { phone: "1" }, version: 1 });

  const changed = await jan.changeCeiling({ params, body: { ceiling: "viewer" }, version: link.version });
  assert.equal(changed.ceiling?.choice, "viewer");
  assert.equal(changed.version, link.version + 1);
  const problem = await refused(server, "refused", () =>
    adam.updateAccount({ params: { account }, body: { phone: "2" }, version: 2 }),
  );
  assert.equal(problem.steps?.find(({ passes }) => !passes)?.reason, "ceiling-lacks");
  assert.equal((await adam.getAccount({ params: { account } })).me.level.level, "viewer");
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "Jan Kos · links.change-ceiling · Studio North",
  ]);
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Jan Kos · via Kos Bakery · links.change-ceiling · Kos Bakery",
  ]);
});

test("A ceiling of suspended ends the visits at once and leaves the link", async (t) => {
  const server = await started(t);
  const { account, person: jan, link, params } = await linkOf(server, "jan", "bakery");
  const adam = await server.as("adam");
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  const changed = await jan.changeCeiling({ params, body: { ceiling: "suspended" }, version: link.version });
  assert.deepEqual([changed.status, changed.visitsNow], ["suspended", 0]);
  const { items } = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ ended }) => ended),
    ["access-ended"],
  );
  await refused(server, "visit-ended", () => adam.getAccount({ params: { account } }));
  const ended = "nobody · via Studio North · visits.end · Adam Reed";
  assert.ok((await told(server, "bakery")).includes(ended));
});

test("What is lost in an account is lost further down the chain: visits there end, too", async (t) => {
  const server = await started(t, "chains");
  const shop = await server.number("shop");
  const [hana, ana, carl] = [await server.as("hana"), await server.as("ana"), await server.as("carl")];
  await hana.enterAccount({ body: { account: shop, via: await server.number("agency") } });
  const account = await server.number("agency");
  const { items } = await ana.listManagers({ params: { account } });
  const link = items.find((one) => one.account.name === "Holding");
  assert.ok(link);
  await ana.endManager({ params: { account, link: link.id } });
  const visits = await carl.listVisits({ params: { account: shop } });
  assert.deepEqual(
    visits.items.map(({ ended }) => ended),
    ["access-ended"],
  );
});

test("A later version wins: who changes what he has not seen is refused", async (t) => {
  const server = await started(t);
  const { person: jan, link, params } = await linkOf(server, "jan", "bakery");
  await jan.changeCeiling({ params, body: { ceiling: "viewer" }, version: link.version });
  await refused(server, "stale", () =>
    jan.changeCeiling({ params, body: { ceiling: "admin" }, version: link.version }),
  );
});

test("Nobody opens more than he holds himself (R10), and nothing that there is not", async (t) => {
  const server = await startTestServer({
    world: {
      world: {
        people: [
          { id: "ann", email: "ann@a.example", name: "Ann" },
          { id: "bo", email: "bo@c.example", name: "Bo" },
          { id: "cy", email: "cy@c.example", name: "Cy" },
        ],
        accounts: [
          { id: "agency", name: "Agency", owner: "ann" },
          { id: "client", name: "Client", owner: "cy", features: { orders: false } },
        ],
        members: [
          { account: "client", person: "bo", role: ["account.view", "managers.view", "managers.manage"] },
        ],
        links: [{ manager: "agency", client: "client", ceiling: "viewer" }],
      },
    },
  });
  t.after(() => server.close());
  const { person: bo, link, params } = await linkOf(server, "bo", "client");
  const change = (ceiling: string | string[]) => () =>
    bo.changeCeiling({ params, body: { ceiling }, version: link.version });
  const problem = await refused(server, "cannot-give", change(["account.view", "invoices.pay"]));
  assert.deepEqual(problem.permissions, ["invoices.pay"]);
  await refused(server, "cannot-give", change("admin"));
  await refused(server, "invalid", change("gardener"));
  await refused(server, "invalid", change(randomUUID()));
  await refused(server, "invalid", change(["account.fly"]));
  await refused(server, "invalid", change(["account.close"]));
  assert.deepEqual((await change(["account.view"])()).ceiling?.choice, ["account.view"]);

  // What is switched off for now takes nothing from what an owner may give.
  const { person: cy, link: now } = await linkOf(server, "cy", "client");
  const changed = await cy.changeCeiling({ params, body: { ceiling: "admin" }, version: now.version });
  assert.equal(changed.ceiling?.choice, "admin");
});

test("Neither a stranger's link nor one that waits or has ended can be changed", async (t) => {
  const server = await started(t);
  const { params, person: jan, link } = await linkOf(server, "jan", "bakery");
  const { person: rosa, link: waiting, params: waits } = await linkOf(server, "rosa", "museum");
  const body = { ceiling: "viewer" };
  await refused(server, "not-found", () =>
    rosa.changeCeiling({ params: { ...waits, link: link.id }, body, version: 1 }),
  );
  await refused(server, "wrong-state", () =>
    rosa.changeCeiling({ params: waits, body, version: waiting.version }),
  );
  await jan.endManager({ params });
  await refused(server, "wrong-state", () => jan.changeCeiling({ params, body, version: link.version + 1 }));
});

test("A manager cannot raise his own ceiling from within a visit", async (t) => {
  const server = await started(t);
  const { account, link, params } = await linkOf(server, "jan", "bakery");
  const marta = await server.as("marta");
  await marta.enterAccount({ body: { account, via: await server.number("studio") } });
  const problem = await refused(server, "refused", () =>
    marta.changeCeiling({ params, body: { ceiling: "admin" }, version: link.version }),
  );
  assert.equal(problem.permission, "managers.manage");
});
