import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

test("Whoever enters a client account is in it for an hour, and the logs of both accounts tell it", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const adam = await server.as("adam");
  const account = await server.number("bakery");
  await refused(server, "visit-required", () => adam.getAccount({ params: { account } }));

  const visit = await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  assert.equal(visit.via.name, "Studio North");
  assert.equal(Date.parse(visit.expiresAt) - Date.parse(visit.startedAt), 3_600_000);
  const { me } = await adam.getAccount({ params: { account } });
  assert.equal(me.visit?.id, visit.id);
  assert.equal(me.level.level, "admin");
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "Adam Reed · via Studio North · visits.enter · Adam Reed",
  ]);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · visits.enter · Kos Bakery"]);
});

test("Entering again is the same visit, and another session of the same person is not in the account", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, elsewhere] = [await server.as("adam"), await server.as("adam")];
  const body = { account: await server.number("bakery"), via: await server.number("studio") };
  const [first, second] = await Promise.all([adam.enterAccount({ body }), adam.enterAccount({ body })]);
  assert.equal(second.id, first.id);
  await refused(server, "visit-required", () => elsewhere.getAccount({ params: { account: body.account } }));
});

test("An account without a way in, an unknown one and one's own are not found", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, jan] = [await server.as("adam"), await server.as("jan")];
  const [studio, museum, bakery] = await Promise.all(["studio", "museum", "bakery"].map(server.number));
  assert.ok(studio && museum && bakery);
  const enter = (account: string, via: string) => () => adam.enterAccount({ body: { account, via } });
  await refused(server, "not-found", enter(museum, studio));
  await refused(server, "not-found", enter("KH-0000-0000", studio));
  await refused(server, "not-found", enter(bakery, museum));
  await refused(server, "not-found", enter(studio, studio));
  await refused(server, "not-found", () => jan.enterAccount({ body: { account: studio, via: bakery } }));
});

test("Who sees the client but may not enter it is told what is in the way (R15)", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const adam = await server.as("adam");
  const body = { account: await server.number("garage"), via: await server.number("studio") };
  const problem = await refused(server, "refused", () => adam.enterAccount({ body }));
  assert.equal(problem.steps?.find(({ passes }) => !passes)?.reason, "ceiling-suspended");
});

test("A visit from within a visit is refused, and possible from home", async (t) => {
  const server = await startTestServer({ world: "chains" });
  t.after(() => server.close());
  const hana = await server.as("hana");
  const [holding, agency, shop] = await Promise.all(["holding", "agency", "shop"].map(server.number));
  assert.ok(holding && agency && shop);
  const inAgency = await hana.enterAccount({ body: { account: agency, via: holding } });
  await refused(server, "visit-from-visit", () =>
    hana.enterAccount({ body: { account: shop, via: agency } }),
  );
  await hana.leaveVisit({ params: { visit: inAgency.id } });
  await hana.enterAccount({ body: { account: shop, via: agency } });
  assert.deepEqual((await told(server, "agency")).slice(-1), [
    "Hana Ito · via Holding · visits.enter · Shop",
  ]);
});

test("Entering through another account leaves the visit that came through the first one", async (t) => {
  const server = await startTestServer({
    world: {
      world: {
        people: [
          { id: "ann", email: "ann@a.example", name: "Ann" },
          { id: "cy", email: "cy@c.example", name: "Cy" },
        ],
        accounts: [
          { id: "one", name: "One", owner: "ann" },
          { id: "two", name: "Two", owner: "ann" },
          { id: "client", name: "Client", owner: "cy" },
        ],
        links: [
          { manager: "one", client: "client", ceiling: "admin" },
          { manager: "two", client: "client", ceiling: "viewer" },
        ],
      },
    },
  });
  t.after(() => server.close());
  const ann = await server.as("ann");
  const [one, two, account] = await Promise.all(["one", "two", "client"].map(server.number));
  assert.ok(one && two && account);
  await ann.enterAccount({ body: { account, via: one } });
  const second = await ann.enterAccount({ body: { account, via: two } });
  const { me } = await ann.getAccount({ params: { account } });
  assert.equal(me.visit?.id, second.id);
  assert.equal(me.level.level, "viewer");
});

test("An entry and the end of its link at the same moment leave nobody in the account", async (t) => {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, jan] = [await server.as("adam"), await server.as("jan")];
  const [account, via] = [await server.number("bakery"), await server.number("studio")];
  const [link] = (await jan.listManagers({ params: { account } })).items;
  assert.ok(link);
  const ended = jan.endManager({ params: { account, link: link.id } });
  await Promise.allSettled([adam.enterAccount({ body: { account, via } }), ended]);
  await ended;
  assert.deepEqual((await jan.listVisits({ params: { account }, query: { open: "true" } })).items, []);
  const open = server.env.db.selectFrom("visits").selectAll().where("ended_at", "is", null);
  assert.deepEqual(await open.execute(), []);
});
