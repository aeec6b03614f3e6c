import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailedToken } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

const ada = { email: "ada@new.example", name: "Ada", language: "en", role: "editor" } as const;

async function start() {
  const server = await startTestServer({ world: "client-center", demo: true });
  const [marta, account] = [await server.as("marta"), await server.number("studio")];
  const member = await marta.inviteMember({ params: { account }, body: ada });
  return { server, marta, account, params: { account, member: member.id ?? "" } };
}

test("The earlier link says that a newer one was sent, and the newer one works", async (t) => {
  const { server, marta, params } = await start();
  t.after(() => server.close());
  const earlier = await mailedToken(server, ada.email);
  await marta.resendInvitation({ params });
  const later = await mailedToken(server, ada.email);
  await refused(server, "invitation-replaced", () =>
    server.nobody.readInvitation({ body: { token: earlier } }),
  );
  assert.equal((await server.nobody.readInvitation({ body: { token: later } })).email, ada.email);
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Marta Wolska · members.resend-invitation · Ada",
  ]);
});

test("Who may not give the role may not send it again", async (t) => {
  const { server, params } = await start();
  t.after(() => server.close());
  const vera = await server.as("vera");
  await refused(server, "refused", () => vera.resendInvitation({ params }));
  await server.env.db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  await refused(server, "cannot-give", () => vera.resendInvitation({ params }));
});

test("There is nothing to send to who has joined, nor to somebody of another account", async (t) => {
  const { server, marta, params } = await start();
  t.after(() => server.close());
  const { items } = await marta.listMembers({ params });
  const adam = items.find(({ name }) => name === "Adam Reed")?.id ?? "";
  await refused(server, "wrong-state", () => marta.resendInvitation({ params: { ...params, member: adam } }));
  const [jan, bakery] = [await server.as("jan"), await server.number("bakery")];
  await refused(server, "not-found", () => jan.resendInvitation({ params: { ...params, account: bakery } }));
});

test("One invitation is sent only a few times a day", async (t) => {
  const { server, marta, params } = await start();
  t.after(() => server.close());
  for (let i = 0; i < 4; i++) await marta.resendInvitation({ params });
  await refused(server, "throttled", () => marta.resendInvitation({ params }));
});
