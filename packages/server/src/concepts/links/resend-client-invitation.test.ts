import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  return { server, account: await server.number("studio"), adam: await server.as("adam") };
}

test("A request is sent again with new time, and withdrawn: the mailed links say so", async (t) => {
  const { server, account, adam } = await started(t);
  const { id, version } = await adam.inviteClient({
    params: { account },
    body: { email: "who@else.example" },
  });
  const params = { account, link: id };
  const again = await adam.resendClientInvitation({ params });
  assert.equal(again.version, version + 1);
  await adam.cancelClientInvitation({ params });
  const mailed = await server.env.db.selectFrom("invitations").selectAll().orderBy("sent_at").execute();
  assert.deepEqual(
    mailed.map(({ replaced_at, cancelled_at }) => [replaced_at !== null, cancelled_at !== null]),
    [
      [true, false],
      [false, true],
    ],
  );
  await refused(server, "wrong-state", () => adam.resendClientInvitation({ params }));
  await refused(server, "wrong-state", () => adam.cancelClientInvitation({ params }));
  const other = { account, link: await server.personId("adam") };
  await refused(server, "not-found", () => adam.resendClientInvitation({ params: other }));
  await refused(server, "not-found", () => adam.cancelClientInvitation({ params: other }));
  assert.deepEqual((await told(server, "studio")).slice(-2), [
    "Adam Reed · links.resend · who@else.example",
    "Adam Reed · links.cancel · who@else.example",
  ]);
  assert.equal((await adam.listClients({ params: { account }, query: { q: "who@" } })).items.length, 0);
});

test("Somebody else's tries do not keep a manager's people from sending a request again", async (t) => {
  const { server, account, adam } = await started(t);
  const { id } = await adam.inviteClient({ params: { account }, body: { email: "who@else.example" } });
  const [params, jan] = [{ account, link: id }, await server.as("jan")];
  for (let i = 0; i < 11; i++) await assert.rejects(jan.resendClientInvitation({ params }));
  await adam.resendClientInvitation({ params });
});
