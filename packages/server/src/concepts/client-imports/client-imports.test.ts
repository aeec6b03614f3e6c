import assert from "node:assert/strict";
import { test } from "node:test";
import { customerNumberOf } from "../../platform/customer-number.ts";
import { everything, refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const account = await server.number("studio");
  return { server, account, adam: await server.as("adam") };
}

test("Many are asked at once, one a line, and each line says what became of it", async (t) => {
  const { server, account, adam } = await started(t);
  const [bakery, museum] = [await server.number("bakery"), await server.number("museum")];
  const text = [
    "one@new.example",
    "  ONE@new.example ",
    "no address",
    bakery,
    museum,
    account,
    "two@new.example",
  ];
  const { rows } = await adam.importClients({ params: { account }, body: { text: text.join("\n") } });
  assert.deepEqual(
    rows.map(({ line, done, code }) => [line, done, code]),
    [
      [1, true, null],
      [2, false, "duplicate"],
      [3, false, "address"],
      [4, false, "already-linked"],
      [5, false, "already-invited"],
      [6, false, "own-account"],
      [7, true, null],
    ],
  );
  const waiting = await adam.listClients({ params: { account }, query: { q: "new.example" } });
  assert.deepEqual(
    waiting.items.map(({ id }) => id).toSorted(),
    rows.flatMap(({ client }) => client ?? []).toSorted(),
  );
  assert.deepEqual((await told(server, "studio")).slice(-2), [
    "Adam Reed · links.invite · one@new.example",
    "Adam Reed · links.invite · two@new.example",
  ]);
  const mails = await server.env.db.selectFrom("mails").select("recipient").execute();
  assert.equal(mails.filter(({ recipient }) => recipient.endsWith("@new.example")).length, 2);
});

test("A share code asks the account whose people gave it out, once", async (t) => {
  const { server, account, adam } = await started(t);
  const rosa = await server.as("rosa");
  const museum = await server.number("museum");
  const [waiting] = (await adam.listClients({ params: { account }, query: { q: museum } })).items;
  await adam.cancelClientInvitation({ params: { account, link: waiting?.id ?? "" } });
  const { code } = await rosa.createShareCode({ params: { account: museum } });
  const { rows } = await adam.importClients({
    params: { account },
    body: { text: `${code}\nAAAA-BBBB-CCCC` },
  });
  assert.deepEqual(
    rows.map(({ done, code }) => [done, code]),
    [
      [true, null],
      [false, "no-such-code"],
    ],
  );
});

test("A request code goes with its number: without the right one the account cannot be asked", async (t) => {
  const { server, account, adam } = await started(t);
  const museum = await server.number("museum");
  const [waiting] = (await adam.listClients({ params: { account }, query: { q: museum } })).items;
  await adam.cancelClientInvitation({ params: { account, link: waiting?.id ?? "" } });
  const rosa = await server.as("rosa");
  const { code } = await rosa.changeRequestSettings({
    params: { account: museum },
    body: { demandsCode: true },
  });
  const asking = async (requestCode: string) => {
    const text = `number;code\n${museum};${requestCode}\n`;
    const { rows } = await adam.importClients({ params: { account }, body: { text } });
    return rows.map(({ done, code }) => [done, code]);
  };
  assert.deepEqual(await asking(""), [[false, "no-such-number"]]);
  assert.deepEqual(await asking("1".repeat(21)), [[false, "request-code"]]);
  assert.deepEqual(await asking(` ${code?.slice(0, 3)} ${code?.slice(3)}`), [[true, null]]);
});

test("A CSV file brings labels and notes, whatever separates its values and in either language", async (t) => {
  const { account, adam } = await started(t);
  const text =
    '\uFEFFNotatka;Klient;Etykiety\n"Dzwoni; w piątki";lis@new.example;VIP,Gazeta\n;wilk@new.example;\n';
  const { rows } = await adam.importClients({ params: { account }, body: { text, level: "viewer" } });
  assert.deepEqual(
    rows.map(({ line, done }) => [line, done]),
    [
      [2, true],
      [3, true],
    ],
  );
  const client = await adam.getClient({ params: { account, link: rows[0]?.client ?? "" } });
  assert.deepEqual([client.labels, client.note], [["VIP", "Gazeta"], "Dzwoni; w piątki"]);
});

test("The preview says the same of each line without asking anybody, and not whether a number is an account's", async (t) => {
  const { server, account, adam } = await started(t);
  const before = await everything(server.env.db);
  const [bakery, florist] = [await server.number("bakery"), await server.number("florist")];
  const nobodys = customerNumberOf(1);
  const text = `who,labels\na@new.example,x\n${bakery},\n${nobodys},\nwhat,\na@new.example,\n${florist.replaceAll("-", " ")},\nb@new.example,${"y".repeat(41)}`;
  const { rows, good } = await adam.previewClientImport({ params: { account }, body: { text } });
  assert.deepEqual(
    rows.map(({ verdict, code }) => code ?? verdict),
    ["good", "already-linked", "good", "address", "duplicate", "already-linked", "label"],
  );
  assert.equal(good, 2);
  assert.deepEqual(await everything(server.env.db), before);
});

test("Numbers cannot be tried by the thousand", async (t) => {
  const { account, adam } = await started(t);
  const text = Array.from({ length: 40 }, (_, place) => customerNumberOf(place + 10)).join("\n");
  const { rows } = await adam.importClients({
    params: { account },
    body: { text: `${text}\nlast@new.example` },
  });
  const codes = rows.map(({ code }) => code);
  assert.equal(codes.filter((code) => code === "no-such-number").length, 31);
  assert.equal(codes.filter((code) => code === "throttled").length, 9);
  assert.equal(codes.at(-1), null);
});

test("Who may not invite asks nobody, and what is no list is refused", async (t) => {
  const { server, account, adam } = await started(t);
  const vera = await server.as("vera");
  const call = (person: typeof adam, text: string) => () =>
    person.importClients({ params: { account }, body: { text } });
  await refused(server, "refused", call(vera, "a@new.example"));
  await refused(server, "refused", () =>
    vera.previewClientImport({ params: { account }, body: { text: "a@new.example" } }),
  );
  await refused(server, "not-found", call(await server.as("jan"), "a@new.example"));
  await refused(server, "invalid", call(adam, "who,labels"));
  await refused(server, "invalid", call(adam, "\n \n"));
  await refused(
    server,
    "invalid",
    call(adam, Array.from({ length: 1001 }, (_, n) => `a${n}@b.example`).join("\n")),
  );
});
