import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }, world = "client-center") {
  const server = await startTestServer({ world });
  t.after(() => server.close());
  return server;
}

test("Who asks about himself sees every step of his way, and who can change the one that refused", async (t) => {
  const server = await started(t);
  const [adam, account, via] = [
    await server.as("adam"),
    await server.number("florist"),
    await server.number("studio"),
  ];
  const why = await adam.why({ params: { account }, query: { permission: "people.manage", via } });
  assert.deepEqual([why.allow, why.person, why.account.name], [false, "Adam Reed", "Petit Florist"]);
  assert.deepEqual(why.paths[0]?.accounts, ["Studio North", "Petit Florist"]);
  const failing = why.paths[0]?.steps.find(({ passes }) => !passes);
  assert.deepEqual([failing?.kind, failing?.reason, failing?.role], ["link", "ceiling-lacks", "editor"]);
  assert.deepEqual(failing?.changedBy, {
    account: "Petit Florist",
    permission: "managers.manage",
    people: ["Olga Petit"],
  });
});

test("During a visit the answer is about the visit's way, whatever is asked (R8)", async (t) => {
  const server = await started(t, "chains");
  const milo = await server.as("milo");
  const [account, via] = [await server.number("shop"), await server.number("agency")];
  await milo.enterAccount({ body: { account, via } });
  const query = { permission: "services.manage", via: account };
  const why = await milo.why({ params: { account }, query });
  assert.equal(why.allow, true);
  assert.deepEqual(
    why.paths.map(({ accounts }) => accounts.at(-2)),
    ["Agency"],
  );
});

test("About others only who sees the team may ask, and of another account's steps he learns whether they pass", async (t) => {
  const server = await started(t);
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const ask = (person: string, permission = "people.manage") =>
    jan.why({ params: { account }, query: { permission, person } });
  const why = await ask("vera@studio.example");
  assert.deepEqual([why.allow, why.person], [false, "Vera Lind"]);
  const home = why.paths[0]?.steps.find(({ kind }) => kind === "home");
  assert.deepEqual([home?.reason, home?.role, home?.changedBy?.people ?? []], ["others-setting", null, []]);
  assert.equal((await ask("jan")).allow, true);
});

test("A stranger is as unknown as an address that nobody has", async (t) => {
  const server = await started(t);
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  const ask = (query: { person?: string; via?: string }) => () =>
    jan.why({ params: { account }, query: { permission: "account.view", ...query } });
  await refused(server, "not-found", ask({ person: "rosa@museum.example" }));
  await refused(server, "not-found", ask({ person: "who@else.example" }));
  await refused(server, "not-found", ask({ via: await server.number("museum") }));
  await refused(server, "not-found", ask({ via: "KH-0000-0000" }));
});

test("An unknown permission is named as such, and without people.view nobody else is explained", async (t) => {
  const server = await started(t, "partner-team");
  const [bea, account] = [await server.as("bea"), await server.number("voice")];
  await refused(server, "invalid", () =>
    bea.why({ params: { account }, query: { permission: "account.fly" } }),
  );
  const query = { permission: "account.view", person: "owen" };
  const problem = await refused(server, "refused", () => bea.why({ params: { account }, query }));
  assert.equal(problem.permission, "people.view");
  await refused(server, "refused", () =>
    bea.why({ params: { account }, query: { ...query, person: "who@else.example" } }),
  );
  const own = await bea.why({ params: { account }, query: { permission: "invoices.pay" } });
  assert.equal(own.paths[0]?.steps[0]?.reason, "unticked");
});

test("Who sees the clients of an account is told why one of them lets nobody in", async (t) => {
  const server = await started(t);
  const [account, via] = [await server.number("garage"), await server.number("studio")];
  const [vera, jan] = [await server.as("vera"), await server.as("jan")];
  const question = { params: { account }, query: { permission: "account.view", via } };
  const [nearest] = (await vera.why(question)).paths;
  assert.equal(nearest?.steps.find(({ passes }) => !passes)?.reason, "ceiling-suspended");
  await refused(server, "not-found", () => jan.why(question));
});

test("Who sees a manager's team and clients is told how far one of the team comes in a client, without a way in himself", async (t) => {
  const world = {
    world: {
      people: ["gail", "ed", "nia", "tia", "olga", "root"].map((id) => ({
        id,
        email: `${id}@agency.example`,
        name: id,
      })),
      accounts: [
        { id: "agency", name: "Agency", owner: "gail", clientAccess: "shared" },
        { id: "shop", name: "Shop", owner: "olga" },
        { id: "kiosk", name: "Kiosk", owner: "olga" },
        { id: "holding", name: "Holding", owner: "root" },
      ],
      members: [
        { account: "agency", person: "ed", role: "editor" },
        { account: "agency", person: "tia", role: "viewer" },
        { account: "agency", person: "nia", role: "viewer", unticked: ["people.view"] },
        { account: "holding", person: "tia", role: "admin" },
      ],
      groups: [{ id: "web", account: "agency", name: "Web", members: ["ed"] }],
      links: [
        { manager: "agency", client: "shop", ceiling: "admin", onward: true },
        { manager: "agency", client: "kiosk", ceiling: "admin", status: "pending" },
        { manager: "holding", client: "agency", ceiling: "admin" },
      ],
      shares: [{ manager: "agency", client: "shop", group: "web", right: "viewer" }],
    },
  };
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const [agency, shop, kiosk] = [
    await server.number("agency"),
    await server.number("shop"),
    await server.number("kiosk"),
  ];
  const [tia, nia, olga] = [await server.as("tia"), await server.as("nia"), await server.as("olga")];
  const ask = (person: string, permission = "account.edit") => ({
    params: { account: shop },
    query: { permission, person, via: agency },
  });
  const why = await tia.why(ask("ed"));
  assert.deepEqual([why.allow, why.person, why.account.name, why.morePaths], [false, "ed", "Shop", false]);
  assert.deepEqual(
    why.paths.map(({ accounts, steps }) => [
      accounts,
      steps.map(({ kind, reason, role }) => [kind, reason, role]),
    ]),
    [
      [
        ["Agency", "Shop"],
        [
          ["home", null, "editor"],
          ["leave", null, null],
          ["share", "right-lacks", "viewer"],
          ["link", null, "admin"],
          ["account", null, null],
        ],
      ],
    ],
  );
  // What she comes in by from further up the chain is not the agency's people's to know.
  const gail = await server.as("gail");
  const ofTia = await gail.why(ask("tia", "account.view"));
  assert.deepEqual([ofTia.allow, ofTia.paths.map(({ accounts }) => accounts)], [true, [["Agency", "Shop"]]]);
  // The client's people read of the agency's steps no more than before.
  const atShop = await olga.why(ask("ed"));
  assert.equal(atShop.paths[0]?.steps.find(({ kind }) => kind === "share")?.reason, "others-setting");
  await refused(server, "not-found", () => nia.why(ask("ed")));
  // Of others the client itself is asked, into which she has to come first.
  await refused(server, "visit-required", () => tia.why(ask("olga")));
  await refused(server, "visit-required", () => tia.why(ask("root")));
  await refused(server, "not-found", () => gail.why({ ...ask("ed"), params: { account: kiosk } }));
});

test("A client that has not accepted yet is not there to be asked about", async (t) => {
  const server = await started(t);
  const [account, via] = [await server.number("museum"), await server.number("studio")];
  const adam = await server.as("adam");
  await refused(server, "not-found", () =>
    adam.why({ params: { account }, query: { permission: "account.view", via } }),
  );
});

test("Who may not see the managers is told of his own team alone, and of no way through a manager", async (t) => {
  const world = {
    world: {
      people: ["olga", "tim", "mara"].map((id) => ({ id, email: `${id}@shop.example`, name: id })),
      accounts: [
        { id: "shop", name: "Shop", owner: "olga" },
        { id: "agency", name: "Agency", owner: "mara" },
      ],
      members: [
        { account: "shop", person: "tim", role: "viewer", unticked: ["managers.view"] },
        { account: "agency", person: "olga", role: "admin" },
      ],
      links: [{ manager: "agency", client: "shop", ceiling: "admin" }],
    },
  };
  const server = await startTestServer({ world });
  t.after(() => server.close());
  const [tim, olga, account] = [await server.as("tim"), await server.as("olga"), await server.number("shop")];
  const query = { permission: "account.view" };
  assert.equal((await olga.why({ params: { account }, query: { ...query, person: "mara" } })).allow, true);
  await refused(server, "not-found", () =>
    tim.why({ params: { account }, query: { ...query, person: "mara" } }),
  );
  const { paths, allow } = await tim.why({ params: { account }, query: { ...query, person: "olga" } });
  assert.deepEqual([allow, paths.map(({ accounts }) => accounts)], [true, [["Shop"]]]);
  const via = await server.number("agency");
  await refused(server, "not-found", () =>
    tim.why({ params: { account }, query: { ...query, person: "olga", via } }),
  );
  // About himself he hears all.
  assert.equal((await tim.why({ params: { account }, query })).allow, true);
});
