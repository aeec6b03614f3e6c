import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { startTestServer } from "../../testing/index.ts";
import { mailedToken } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

/** Jan is invited to the studio's team, and signed in on two nodes. */
async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [marta, account] = [await server.as("marta"), await server.number("studio")];
  const email = "jan@bakery.example";
  await marta.inviteMember({
    params: { account },
    body: { email, name: "Jan", language: "en", role: "editor" },
  });
  const { url } = await server.startNode();
  const here = await server.as("jan");
  const there = createClient({ server: url, headers: await server.sessionOf("jan") });
  const body = { token: await mailedToken(server, email) };
  const outcome = async () =>
    (await told(server, "studio")).filter((line) => /members.join|invitations.decline/.test(line));
  return { server, marta, account, here, there, body, outcome };
}

const lost = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));

test("Of two acceptances of the same invitation at once, one wins", async (t) => {
  const { here, there, body, outcome } = await start(t);
  const outcomes = await Promise.allSettled([
    here.acceptInvitation({ body }),
    there.acceptInvitation({ body }),
  ]);
  assert.deepEqual(lost(outcomes), ["invitation-used"]);
  assert.deepEqual(await outcome(), ["Jan Kos · members.join · Jan Kos"]);
});

test("Accepting by the mailed link and in the panel at once joins once", async (t) => {
  const { account, here, there, body, outcome } = await start(t);
  const outcomes = await Promise.allSettled([
    here.acceptInvitation({ body }),
    there.acceptMembership({ params: { account } }),
  ]);
  const [code, ...others] = lost(outcomes);
  assert.ok(["invitation-used", "not-found"].includes(code), code);
  assert.deepEqual(others, []);
  assert.equal((await outcome()).length, 1);
});

test("Of an acceptance and a refusal at once, one counts", async (t) => {
  const { server, here, body, outcome } = await start(t);
  const outcomes = await Promise.allSettled([
    here.acceptInvitation({ body }),
    server.nobody.declineInvitation({ body }),
  ]);
  assert.equal(lost(outcomes).length, 1);
  assert.match(lost(outcomes)[0], /^invitation-(used|cancelled)$/);
  assert.equal((await outcome()).length, 1);
});

test("Of an acceptance and a withdrawal at once, nobody is in the team by an invitation that was withdrawn", async (t) => {
  const { marta, account, here, body } = await start(t);
  const { items } = await marta.listMembers({ params: { account }, query: { status: "invited" } });
  const params = { account, member: items[0]?.id ?? "" };
  const [, removal] = await Promise.allSettled([
    here.acceptInvitation({ body }),
    marta.removeMember({ params }),
  ]);
  assert.equal(removal.status, "fulfilled");
  await assert.rejects(here.getAccount({ params: { account } }), { code: "not-found" });
});
