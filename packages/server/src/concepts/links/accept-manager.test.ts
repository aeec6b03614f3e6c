import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemError } from "@keyholder/sdk";
import { acceptManager, declared, refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function asked(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [rosa, account] = [await server.as("rosa"), await server.number("museum")];
  const [request] = (await rosa.listManagers({ params: { account } })).items;
  assert.ok(request);
  return { server, rosa, account, request, params: { account, link: request.id } };
}

test("Who accepts opens the account as far as he said, and both logs and the asker's mail tell it", async (t) => {
  const { server, rosa, account, params } = await asked(t);
  const adam = await server.as("adam");
  const studio = await server.number("studio");
  assert.equal((await rosa.getAccount({ params: { account } })).pendingManagers, 1);
  const link = await acceptManager(rosa, { params, body: { ceiling: "viewer" } });
  assert.deepEqual([link.status, link.ceiling?.choice, link.endsAt], ["active", "viewer", null]);
  assert.equal((await rosa.getAccount({ params: { account } })).pendingManagers, 0);

  const { items } = await adam.listClients({ params: { account: studio }, query: { q: "museum" } });
  assert.deepEqual(
    items.map((one) => [one.account?.name, one.ownerName, one.status, one.level?.level, one.canEnter]),
    [["Museum of Salt", "Rosa Diaz", "active", "viewer", true]],
  );
  await adam.enterAccount({ body: { account, via: studio } });
  const accepted = "links.accept";
  assert.ok((await told(server, "museum")).includes(`Rosa Diaz · ${accepted} · Studio North`));
  assert.ok(
    (await told(server, "studio")).includes(`Rosa Diaz · via Museum of Salt · ${accepted} · Museum of Salt`),
  );
  const mails = await server.env.db.selectFrom("mails").select(["recipient", "kind"]).execute();
  assert.deepEqual(mails, [{ recipient: "marta@studio.example", kind: "links.client-accepted" }]);
});

test("Two owners' answers at once: one wins", async (t) => {
  const { server, rosa, account, request, params } = await asked(t);
  const draft = { side: "client", link: request.id } as const;
  const looking = await declared(rosa, account, { ...draft, ceiling: "viewer" });
  const ruling = await declared(rosa, account, { ...draft, ceiling: "admin" });
  const answers = await Promise.allSettled([
    rosa.acceptManager({ params, body: { ceiling: "viewer", declarations: looking } }),
    rosa.declineManager({ params, body: {} }),
    rosa.acceptManager({ params, body: { ceiling: "admin", declarations: ruling } }),
  ]);
  assert.equal(answers.filter(({ status }) => status === "fulfilled").length, 1);
  for (const answer of answers) {
    if (answer.status === "fulfilled") continue;
    assert.ok(answer.reason instanceof ProblemError);
    assert.equal(answer.reason.code, "wrong-state");
  }
  const answered = (await told(server, "museum")).filter((line) => line.includes("links."));
  assert.equal(answered.length, 1);
});

test("A request by e-mail is seen and answered only by the owner with that address, for the account he chooses", async (t) => {
  const { server } = await asked(t);
  const [adam, olga, jan] = [await server.as("adam"), await server.as("olga"), await server.as("jan")];
  const [bakery, florist] = [await server.number("bakery"), await server.number("florist")];
  const timo = await server.as("timo");
  const garage = await server.number("garage");
  const { id } = await olga.inviteClient({
    params: { account: florist },
    body: { email: "TIMO@garage.example" },
  });
  assert.ok(adam);
  assert.ok((await jan.listManagers({ params: { account: bakery } })).items.every((one) => one.id !== id));
  await refused(server, "not-found", () =>
    jan.acceptManager({ params: { account: bakery, link: id }, body: { ceiling: "viewer" } }),
  );
  const [first] = (await timo.listManagers({ params: { account: garage } })).items;
  assert.deepEqual([first?.id, first?.status, first?.account.name], [id, "waiting", "Petit Florist"]);
  await acceptManager(timo, { params: { account: garage, link: id }, body: { ceiling: "editor" } });
  const { items } = await olga.listClients({ params: { account: florist } });
  assert.deepEqual(
    items.map((one) => [one.account?.name, one.invited, one.status]),
    [["Salo Garage", "TIMO@garage.example", "active"]],
  );
  const mailed = await server.env.db.selectFrom("invitations").selectAll().executeTakeFirstOrThrow();
  assert.ok(mailed.accepted_at);
});

test("An account does not come under a manager twice, nor under itself", async (t) => {
  const { server, rosa, account, params } = await asked(t);
  const marta = await server.as("marta");
  const studio = await server.number("studio");
  const link = await marta.inviteClient({
    params: { account: studio },
    body: { email: "rosa@museum.example" },
  });
  await acceptManager(rosa, { params, body: { ceiling: "viewer" } });
  await refused(server, "already-linked", () =>
    rosa.acceptManager({ params: { account, link: link.id }, body: { ceiling: "viewer" } }),
  );
  await refused(server, "wrong-state", () => rosa.acceptManager({ params, body: { ceiling: "viewer" } }));
  const admin = await server.as("adam");
  const own = await admin.inviteClient({
    params: { account: studio },
    body: { email: "marta@studio.example" },
  });
  await refused(server, "own-account", () =>
    marta.acceptManager({ params: { account: studio, link: own.id }, body: { ceiling: "viewer" } }),
  );
});

test("An answer that comes too late, ends in the past, or gives what there is not, is refused", async (t) => {
  const { server, rosa, params } = await asked(t);
  const accept =
    (ceiling: string, endsAt: string | null = null) =>
    () =>
      rosa.acceptManager({ params, body: { ceiling, endsAt } });
  const past = await refused(server, "invalid", accept("viewer", "2020-01-01T00:00:00Z"));
  assert.equal(past.errors?.[0]?.field, "endsAt");
  await refused(server, "invalid", accept("owner"));
  await server.env.db
    .updateTable("links")
    .set({ answer_by: new Date(0) })
    .where("id", "=", params.link)
    .execute();
  await refused(server, "wrong-state", accept("viewer"));
  await refused(server, "wrong-state", () => rosa.declineManager({ params, body: {} }));
});

test("Neither a viewer of the account nor another account's owner can answer", async (t) => {
  const { server, account, params } = await asked(t);
  const jan = await server.as("jan");
  const body = { ceiling: "viewer" };
  await refused(server, "not-found", () => jan.acceptManager({ params, body }));
  const bakery = await server.number("bakery");
  await refused(server, "not-found", () =>
    jan.acceptManager({ params: { ...params, account: bakery }, body }),
  );
  await refused(server, "not-found", () =>
    jan.declineManager({ params: { ...params, account: bakery }, body: {} }),
  );
  const { db } = server.env;
  const vera = { account_id: await server.accountId("museum"), person_id: await server.personId("vera") };
  await db
    .insertInto("members")
    .values({ ...vera, email: "vera@studio.example", name: "Vera", preset: "viewer", status: "active" })
    .execute();
  const viewer = await server.as("vera");
  assert.equal((await viewer.listManagers({ params: { account } })).items.length, 1);
  await refused(server, "refused", () => viewer.acceptManager({ params, body }));
  await refused(server, "refused", () => viewer.declineManager({ params, body: {} }));
});
