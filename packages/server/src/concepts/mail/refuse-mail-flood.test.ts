import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer, type TestServer } from "../../testing/index.ts";

const email = "who@else.example";
const person = { email, name: "Who", language: "en", role: "viewer" } as const;

/** Invites the address to a team, withdraws it, and so on. */
async function inviteAgainAndAgain(server: TestServer, owner: string, account: string, times: number) {
  const [client, number] = [await server.as(owner), await server.number(account)];
  const params = { account: number };
  for (let i = 0; i < times; i++) {
    const { id } = await client.inviteMember({ params, body: person });
    await client.removeMember({ params: { ...params, member: id ?? "" } });
  }
  return { client, params };
}

async function start(t: { after(close: () => Promise<void>): void }) {
  const accounts = Array.from({ length: 5 }, (_, i) => ({
    id: `a${i}`,
    name: `Account ${i}`,
    owner: "olga",
  }));
  const people = [
    { id: "olga", name: "Olga", email: "olga@x.example" },
    { id: "stan", name: "Stan", email: "stan@x.example" },
  ];
  const server = await startTestServer({ world: { world: { people, accounts } } });
  t.after(() => server.close());
  return server;
}

test("An account mails one address five invitations a day, whatever they are to, and others as before", async (t) => {
  const server = await start(t);
  const { client, params } = await inviteAgainAndAgain(server, "olga", "a0", 4);
  const { id } = await client.inviteClient({ params, body: { email: "Who@Else.example" } });
  await refused(server, "throttled", () => client.inviteMember({ params, body: person }));
  await refused(server, "throttled", () =>
    client.resendClientInvitation({ params: { ...params, link: id } }),
  );
  await client.inviteMember({ params, body: { ...person, email: "another@else.example" } });
});

test("All accounts together mail one address twenty invitations a day", async (t) => {
  const server = await start(t);
  for (const account of ["a0", "a1", "a2", "a3"]) await inviteAgainAndAgain(server, "olga", account, 5);
  const olga = await server.as("olga");
  const params = { account: await server.number("a4") };
  await refused(server, "throttled", () => olga.inviteMember({ params, body: person }));
});

test("Whoever may not invite uses up nobody's count", async (t) => {
  const server = await start(t);
  const [stan, account] = [await server.as("stan"), await server.number("a0")];
  for (let i = 0; i < 6; i++)
    await assert.rejects(stan.inviteMember({ params: { account }, body: person }), { code: "not-found" });
  await inviteAgainAndAgain(server, "olga", "a0", 5);
});
