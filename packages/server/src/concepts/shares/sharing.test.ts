import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { setSharing } from "./sharing-stage.ts";

test("A client is shared anew in one change, and the log tells it before and after", async (t) => {
  const { server, db, gail, ids, params } = await setSharing(t);
  const ed = await server.personId("ed");
  const [kept] = await db.selectFrom("shares").select("id").execute();
  const before = await gail.getClientSharing({ params: params.retail });
  assert.deepEqual(
    before.shares.map(({ group, right }) => [group?.name, group?.members, right.choice]),
    [["Web", 5, "client_admin"]],
  );
  const body = {
    access: "shared" as const,
    shares: [
      { person: ed, right: ["account.view", "tickets.view"] },
      { group: ids.web, right: "viewer" },
      { group: ids.look, right: "admin" },
    ],
  };
  const now = await gail.changeClientSharing({ params: params.retail, body, version: before.version });
  assert.deepEqual(
    now.shares.map(({ group, person, right }) => [group?.name ?? person?.name, right.choice]),
    [
      ["Look", "admin"],
      ["Web", "viewer"],
      ["ed", ["account.view", "tickets.view"]],
    ],
  );
  assert.deepEqual([now.access, now.version], ["shared", before.version + 1]);
  assert.deepEqual(await gail.getClientSharing({ params: params.retail }), now);
  const same = await db
    .selectFrom("shares")
    .select("preset")
    .where("id", "=", kept?.id ?? "")
    .execute();
  assert.deepEqual(same, [{ preset: "viewer" }], "a share that stays keeps its row");

  const entry = db
    .selectFrom("audit_entries")
    .select(["before", "after"])
    .where("action", "=", "shares.change");
  assert.deepEqual(await entry.execute(), [
    {
      before: { access: "account", shares: [{ with: "Web", right: "client_admin" }] },
      after: {
        access: "shared",
        shares: [
          { with: "Look", right: "admin" },
          { with: "Web", right: "viewer" },
          { with: "ed", right: ["account.view", "tickets.view"] },
        ],
      },
    },
  ]);
  await gail.changeClientSharing({ params: params.retail, body, version: now.version });
  assert.equal((await told(server, "agency")).filter((line) => line.includes("shares.change")).length, 1);
});

test("Somebody else's change in between is not written over", async (t) => {
  const { server, gail, params, version } = await setSharing(t);
  const seen = await version("retail");
  const body = { access: null, shares: [] };
  await gail.changeClientSharing({ params: params.retail, body, version: seen });
  await refused(server, "stale", () =>
    gail.changeClientSharing({
      params: params.retail,
      body: { access: "shared", shares: [] },
      version: seen,
    }),
  );
});

test("Whoever loses a client by it is out on the next request, and his visit has ended (R11)", async (t) => {
  const { as, server, db, account, gail, params, version } = await setSharing(t);
  const [ed, retail] = [as("ed"), await server.number("retail")];
  await ed.enterAccount({ body: { account: retail, via: account } });
  await ed.getAccount({ params: { account: retail } });
  const body = { access: null, shares: [] };
  await gail.changeClientSharing({ params: params.retail, body, version: await version("retail") });
  assert.deepEqual(await db.selectFrom("visits").select("ended").execute(), [{ ended: "access-ended" }]);
  await assert.rejects(ed.getAccount({ params: { account: retail } }), { code: "visit-ended" });
});

test("Nobody gives a right beyond his own home set, and what is there already may stay (R10)", async (t) => {
  const { as, server, gail, ids, params, version } = await setSharing(t);
  const shares = [{ group: ids.look, right: "admin" }];
  await gail.changeClientSharing({
    params: params.retail,
    body: { access: null, shares },
    version: await version("retail"),
  });
  const ed = as("ed");
  const { version: seen, shares: shown } = await ed.getClientSharing({ params: params.retail });
  assert.ok(shown[0]?.lacks.includes("people.manage"));
  const save = (given: { group: string; right: string | string[] }) => () =>
    ed.changeClientSharing({
      params: params.retail,
      body: { access: null, shares: [...shares, given] },
      version: seen,
    });
  const problem = await refused(server, "cannot-give", save({ group: ids.web, right: "client_admin" }));
  assert.ok(problem.permissions?.includes("people.manage"));
  assert.ok(!problem.permissions?.includes("account.edit"));
  await refused(server, "cannot-give", save({ group: ids.web, right: ["account.view", "audit.view"] }));
  await save({ group: ids.web, right: "editor" })();
});

test("Nobody opens a client further to himself, be it by his own group (R10)", async (t) => {
  const { as, server, gail, ids, params, version } = await setSharing(t);
  const right = ["account.view", "clients.edit"];
  await gail.changeClientSharing({
    params: params.retail,
    body: { access: null, shares: [{ group: ids.look, right }] },
    version: await version("retail"),
  });
  const [ed, edId] = [as("ed"), await server.personId("ed")];
  const seen = await version("retail");
  const save = (shares: { group?: string; person?: string; right: string | string[] }[]) =>
    ed.changeClientSharing({ params: params.retail, body: { access: null, shares }, version: seen });
  const opening = [
    [{ group: ids.look, right: "editor" }],
    [
      { group: ids.look, right },
      { person: edId, right: "viewer" },
    ],
    [
      { group: ids.look, right },
      { group: ids.web, right: "viewer" },
    ],
  ];
  for (const shares of opening) await refused(server, "cannot-give", () => save(shares));
  await save([
    { group: ids.look, right },
    { group: ids.none, right: "viewer" },
  ]);
});

test("What one does about a client takes the client being open to one for it (R5)", async (t) => {
  const { as, server, ids, params, gail, version } = await setSharing(t);
  const body = { access: null, shares: [{ group: ids.web, right: "viewer" }] };
  const save = async (who: string, client: "retail" | "bank") =>
    as(who).changeClientSharing({
      params: params[client],
      body,
      version: await version(client),
    });
  // Ed holds clients.edit; Retail is open to him without it, and Bank not at all.
  await refused(server, "refused", () => save("ed", "retail"));
  await refused(server, "refused", () => save("ed", "bank"));
  await refused(server, "refused", () => save("vic", "retail"));
  await refused(server, "not-found", () => save("cora", "retail"));
  const shares = [{ group: ids.look, right: "admin" }];
  await gail.changeClientSharing({
    params: params.bank,
    body: { access: null, shares },
    version: await version("bank"),
  });
  await save("ed", "bank");
});

test("Whoever visits the manager account says nothing about its clients (R5)", async (t) => {
  const { as, server, account, params, version } = await setSharing(t);
  const otto = as("otto");
  await otto.enterAccount({ body: { account, via: await server.number("holding") } });
  const { canEdit } = await otto.getClientSharing({ params: params.retail });
  assert.equal(canEdit, false);
  const seen = await version("retail");
  await refused(server, "refused", () =>
    otto.changeClientSharing({ params: params.retail, body: { access: null, shares: [] }, version: seen }),
  );
  await refused(server, "refused", () =>
    otto.changeClientAccess({ params: { account }, body: { access: "team" } }),
  );
});

test("Opening one client to the whole team takes everything that passes a link (R10)", async (t) => {
  const { as, server, account, params, version, gail } = await setSharing(t);
  const [mona, adam, vic] = [as("mona"), as("adam"), as("vic")];
  const body = { access: "team" as const, shares: [] };
  const seen = await version("retail");
  assert.ok((await mona.getClientSharing({ params: params.retail })).lacksForTeam.includes("invoices.pay"));
  await refused(server, "cannot-give", () =>
    mona.changeClientSharing({ params: params.retail, body, version: seen }),
  );
  assert.deepEqual((await adam.getClientSharing({ params: params.retail })).lacksForTeam, []);
  await adam.changeClientSharing({ params: params.retail, body, version: seen });
  await vic.enterAccount({ body: { account: await server.number("retail"), via: account } });

  // Following an account that is open opens as well; closing does not.
  await mona.changeClientSharing({
    params: params.retail,
    body: { access: "shared", shares: [] },
    version: await version("retail"),
  });
  await gail.changeClientAccess({ params: { account }, body: { access: "team" } });
  const follow = { access: null, shares: [] };
  const now = await version("retail");
  await refused(server, "cannot-give", () =>
    mona.changeClientSharing({ params: params.retail, body: follow, version: now }),
  );
  await adam.changeClientSharing({ params: params.retail, body: follow, version: now });
});

test("A draft names groups of this account and people of its team, each once, with a right that gives something", async (t) => {
  const { server, db, gail, ids, params, version } = await setSharing(t);
  const [ed, cora] = [await server.personId("ed"), await server.personId("cora")];
  const foreign = await db
    .insertInto("groups")
    .values({ account_id: await server.accountId("retail"), name: "Theirs" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const seen = await version("retail");
  const wrong = [
    ["shares.0.group", [{ group: foreign.id, right: "viewer" }]],
    ["shares.0.person", [{ person: cora, right: "viewer" }]],
    ["shares.0", [{ right: "viewer" }]],
    ["shares.0", [{ group: ids.web, person: ed, right: "viewer" }]],
    [
      "shares.1.group",
      [
        { group: ids.web, right: "viewer" },
        { group: ids.web, right: "admin" },
      ],
    ],
    ["shares.0.right", [{ group: ids.web, right: "suspended" }]],
    ["shares.0.right", [{ group: ids.web, right: [] }]],
    ["shares.0.right", [{ group: ids.web, right: "no-role" }]],
    ["shares.0.right", [{ group: ids.web, right: "owner" }]],
    ["shares.0.right.0", [{ group: ids.web, right: ["account.close"] }]],
  ] as const;
  for (const [field, shares] of wrong) {
    const body = { access: null, shares: shares.map((one) => ({ ...one })) } as never;
    for (const call of [
      () => gail.changeClientSharing({ params: params.retail, body, version: seen }),
      () => gail.previewClientSharing({ params: params.retail, body }),
    ]) {
      const problem = await refused(server, "invalid", call);
      assert.equal(problem.errors?.[0]?.field, field, JSON.stringify(shares));
    }
  }
});

test("Only a client over an active link is shared", async (t) => {
  const { server, db, gail, params } = await setSharing(t);
  await db.updateTable("links").set({ status: "ended" }).where("id", "=", params.bank.link).execute();
  const body = { access: null, shares: [] };
  await refused(server, "wrong-state", () => gail.getClientSharing({ params: params.bank }));
  await refused(server, "wrong-state", () =>
    gail.changeClientSharing({ params: params.bank, body, version: 1 }),
  );
  await refused(server, "wrong-state", () => gail.previewClientSharing({ params: params.bank, body }));
  const strange = { ...params.bank, link: params.bank.account.length > 0 ? await server.personId("ed") : "" };
  await refused(server, "not-found", () => gail.getClientSharing({ params: strange }));
});

for (const side of ["client", "manager"] as const)
  test(`Once the ${side} has ended the link, what was shared does not wait for a new one`, async (t) => {
    const { as, server, db, gail, params, version } = await setSharing(t);
    await gail.changeClientSharing({
      params: params.bank,
      body: { access: null, shares: [{ person: await server.personId("ed"), right: "viewer" }] },
      version: await version("bank"),
    });
    if (side === "manager") await gail.endClient({ params: params.retail });
    else
      await as("cora").endManager({
        params: { account: await server.number("retail"), link: params.retail.link },
      });
    const left = await db.selectFrom("shares").select("client_id").execute();
    assert.deepEqual(left, [{ client_id: await server.accountId("bank") }], "another client keeps its own");
  });
