import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function withVisit(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [adam, jan, account] = [
    await server.as("adam"),
    await server.as("jan"),
    await server.number("bakery"),
  ];
  const visit = await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  return { server, adam, jan, account, visit };
}

test("The client sees who is in, puts the visitor out, and his next request is refused", async (t) => {
  const { server, adam, jan, account, visit } = await withVisit(t);
  const { items } = await jan.listVisits({ params: { account }, query: { open: "true" } });
  assert.deepEqual(
    items.map(({ person, via, level }) => [person?.name, via.name, level?.level]),
    [["Adam Reed", "Studio North", "admin"]],
  );
  await jan.endVisit({ params: { account, visit: visit.id } });
  await refused(server, "visit-ended", () => adam.getAccount({ params: { account } }));
  const after = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    after.items.map(({ ended, level }) => [ended, level]),
    [["ended-by-client", null]],
  );
  assert.deepEqual((await told(server, "bakery")).slice(-1), ["Jan Kos · visits.end · Adam Reed"]);
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Jan Kos · via Kos Bakery · visits.end · Kos Bakery",
  ]);
});

test("A visit that has ended cannot be ended again, and one of another account is not found", async (t) => {
  const { server, jan, account, visit } = await withVisit(t);
  const olga = await server.as("olga");
  const elsewhere = { account: await server.number("florist"), visit: visit.id };
  await refused(server, "not-found", () => olga.endVisit({ params: elsewhere }));
  await refused(server, "not-found", () => jan.endVisit({ params: { account, visit: randomUUID() } }));
  await jan.endVisit({ params: { account, visit: visit.id } });
  await refused(server, "wrong-state", () => jan.endVisit({ params: { account, visit: visit.id } }));
});

test("A visitor cannot put visitors out, however much he may do: it is reserved (R6)", async (t) => {
  const { server, adam, account, visit } = await withVisit(t);
  const problem = await refused(server, "refused", () =>
    adam.endVisit({ params: { account, visit: visit.id } }),
  );
  assert.equal(problem.permission, "managers.manage");
});

test("A visitor leaves, leaving twice is no mistake, and nobody leaves for another", async (t) => {
  const { server, adam, account, visit } = await withVisit(t);
  const vera = await server.as("vera");
  await refused(server, "not-found", () => vera.leaveVisit({ params: { visit: visit.id } }));
  await adam.leaveVisit({ params: { visit: visit.id } });
  await adam.leaveVisit({ params: { visit: visit.id } });
  await refused(server, "visit-required", () => adam.getAccount({ params: { account } }));
  const left = "Adam Reed · via Studio North · visits.leave · Adam Reed";
  assert.deepEqual((await told(server, "bakery")).filter((line) => line === left).length, 1);
});

test("Signing out ends the visits of that session and says so", async (t) => {
  const { server, adam, jan, account } = await withVisit(t);
  await adam.signOut();
  const { items } = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ ended }) => ended),
    ["signed-out"],
  );
  const left = "Adam Reed · via Studio North · visits.leave · Adam Reed";
  assert.deepEqual((await told(server, "bakery")).slice(-1), [left]);
});

test("A visit whose time ran out is over without anybody noting it, and can be begun anew", async (t) => {
  const { server, adam, jan, account } = await withVisit(t);
  await server.env.db
    .updateTable("visits")
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute();
  const { items } = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    items.map(({ ended }) => ended),
    ["expired"],
  );
  await adam.enterAccount({ body: { account, via: await server.number("studio") } });
  const again = await jan.listVisits({ params: { account } });
  assert.deepEqual(
    again.items.map(({ ended }) => ended),
    [null, "expired"],
  );
});

test("Visits are listed page by page, open ones first, and each once", async (t) => {
  const { server, jan, account } = await withVisit(t);
  const via = await server.number("studio");
  for (const person of ["vera", "marta", "adam"]) {
    const visitor = await server.as(person);
    const visit = await visitor.enterAccount({ body: { account, via } });
    if (person !== "marta") await visitor.leaveVisit({ params: { visit: visit.id } });
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await jan.listVisits({ params: { account }, query: { limit: 1, ...(after && { after }) } });
    seen.push(...page.items.map(({ person, ended }) => `${person?.name} ${ended ?? "is in"}`));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, ["Marta Wolska is in", "Adam Reed is in", "Adam Reed left", "Vera Lind left"]);
});
