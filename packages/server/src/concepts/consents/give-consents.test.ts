import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { acceptManager, declared, refused, startTestServer } from "../../testing/index.ts";

async function asked(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [rosa, account] = [await server.as("rosa"), await server.number("museum")];
  const [request] = (await rosa.listManagers({ params: { account } })).items;
  assert.ok(request);
  const link = request.id;
  const draft = { side: "client", link, ceiling: "viewer" } as const;
  const preview = async (more: object = {}) =>
    (await rosa.previewDeclarations({ params: { account }, body: { ...draft, ...more } })).declarations;
  return { server, rosa, account, link, draft, preview, params: { account, link } };
}

test("What is declared is kept with its exact words, its version and who said it from where", async (t) => {
  const { server, rosa, link, preview, params } = await asked(t);
  const shown = await preview();
  const scope = shown.find(({ key }) => key === "scope");
  assert.ok(scope);
  const studio = await server.number("studio");
  assert.ok(scope.text.includes(`Studio North (${studio})`), scope.text);
  assert.ok(scope.text.includes("“Viewer”") && scope.text.includes("They see: company details,"));
  assert.ok(!scope.text.includes("pay invoices"));

  await acceptManager(rosa, { params, body: { ceiling: "viewer" } });
  const kept = await server.env.db.selectFrom("consents").selectAll().orderBy("position").execute();
  assert.deepEqual(
    kept.map(({ declaration_key, declaration_version, text_sha256 }) => [
      declaration_key,
      declaration_version,
      text_sha256.toString("hex"),
    ]),
    shown.map(({ key, version, sha256 }) => [key, version, sha256]),
  );
  for (const [place, row] of kept.entries()) {
    const { title, text, details } = shown[place] ?? {};
    assert.equal(row.text, `${title}\n\n${text}\n\n${details}`);
    assert.equal(createHash("sha256").update(row.text).digest("hex"), row.text_sha256.toString("hex"));
    assert.deepEqual(
      [row.decision, row.language, row.person_name, row.link_id, row.method, row.ip],
      ["given", "en", "Rosa Diaz", link, "api", "127.0.0.1"],
    );
    assert.equal(row.account_id, await server.accountId("museum"));
    assert.ok(row.request_id);
  }
  const log = await server.env.db
    .selectFrom("audit_entries")
    .select("after")
    .where("action", "=", "links.accept")
    .execute();
  for (const { after } of log)
    assert.deepEqual((after as { declarations: string[] }).declarations.slice(0, 2), ["scope 1", "acting 1"]);
});

test("Without a required declaration nothing is accepted, and the answer names each that is missing", async (t) => {
  const { server, rosa, account, draft, preview, params } = await asked(t);
  const required = (await preview()).filter((one) => one.required).map(({ key }) => `declarations.${key}`);
  const none = await refused(server, "invalid", () =>
    rosa.acceptManager({ params, body: { ceiling: "viewer" } }),
  );
  assert.deepEqual(
    none.errors?.map(({ field, code }) => [field, code]),
    required.map((field) => [field, "required"]),
  );
  const all = await declared(rosa, account, draft);
  const one = await refused(server, "invalid", () =>
    rosa.acceptManager({ params, body: { ceiling: "viewer", declarations: all.slice(1) } }),
  );
  assert.deepEqual(
    one.errors?.map(({ field }) => field),
    ["declarations.scope"],
  );
});

test("What is not required may be left out, and is not kept then", async (t) => {
  const { server, rosa, preview, params } = await asked(t);
  const declarations = (await preview())
    .filter(({ required }) => required)
    .map(({ id, sha256 }) => ({ id, sha256 }));
  await rosa.acceptManager({ params, body: { ceiling: "viewer", declarations } });
  const kept = await server.env.db.selectFrom("consents").select("declaration_key").execute();
  assert.equal(kept.length, declarations.length);
  assert.ok(kept.every(({ declaration_key }) => declaration_key !== "terms"));
});

test("What was read about another level, another end or other words does not do", async (t) => {
  const { server, rosa, account, draft, params } = await asked(t);
  const read = await declared(rosa, account, draft);
  const accept = (body: object) => () =>
    rosa.acceptManager({ params, body: { ceiling: "viewer", declarations: read, ...body } });
  await refused(server, "declarations-changed", accept({ ceiling: "editor" }));
  await refused(server, "declarations-changed", accept({ endsAt: "2099-01-01T00:00:00Z" }));
  const { db } = server.env;
  await db
    .updateTable("declarations")
    .set({ retired_at: new Date() })
    .where("key", "=", "authority")
    .execute();
  await refused(server, "declarations-changed", accept({}));
});

test("They are read and kept in the language of the reader's choice", async (t) => {
  const { server, rosa, account, draft, preview, params } = await asked(t);
  const polish = await preview({ language: "pl", endsAt: "2099-12-31T22:59:59Z" });
  const duration = polish.find(({ key }) => key === "duration");
  assert.match(duration?.text ?? "", /^Dostęp trwa do 31 grudnia 2099 22:59 UTC\./);
  const ends = { ...draft, language: "pl", endsAt: "2099-12-31T22:59:59Z" } as const;
  const declarations = await declared(rosa, account, ends);
  await rosa.acceptManager({ params, body: { ceiling: "viewer", endsAt: ends.endsAt, declarations } });
  const kept = await server.env.db.selectFrom("consents").select("language").execute();
  assert.deepEqual(new Set(kept.map(({ language }) => language)), new Set(["pl"]));
});

test("Who offers his account by number reads the number alone, whoever has it or nobody", async (t) => {
  const { rosa, account, server } = await asked(t);
  const read = async (number: string) =>
    (
      await rosa.previewDeclarations({
        params: { account },
        body: { side: "client", number, ceiling: "viewer" },
      })
    ).declarations
      .find(({ key }) => key === "scope")
      ?.text.split("\n")[0];
  const florist = await server.number("florist");
  assert.equal(
    await read(florist),
    `I give the account ${florist} access to the account Museum of Salt (${account}) at the level “Viewer”.`,
  );
  const nobodys = "KH-0000-0000";
  assert.equal(await read(nobodys), (await read(florist))?.replace(florist, nobodys));
});

test("Only who may decide reads what he would declare, of links that are his account's", async (t) => {
  const { server, rosa, account, draft, link } = await asked(t);
  const [jan, olga, adam] = [await server.as("jan"), await server.as("olga"), await server.as("adam")];
  const [florist, studio] = [await server.number("florist"), await server.number("studio")];
  await refused(server, "not-found", () => jan.previewDeclarations({ params: { account }, body: draft }));
  const of = (number: string, body: object) => ({
    params: { account: number },
    body: { ...draft, ...body },
  });
  await refused(server, "not-found", () => olga.previewDeclarations(of(florist, {})));
  await refused(server, "not-found", () => adam.previewDeclarations(of(studio, { side: "manager", link })));
  const vera = await server.as("vera");
  for (const side of ["client", "manager"])
    await refused(server, "refused", () => vera.previewDeclarations(of(studio, { side })));
  await refused(server, "invalid", () =>
    rosa.previewDeclarations({ params: { account }, body: { side: "client", link } }),
  );
  await refused(server, "invalid", () =>
    rosa.previewDeclarations({ params: { account }, body: { side: "client", ceiling: "viewer" } }),
  );
});

test("Neither what was declared nor what was published can be changed afterwards", async (t) => {
  const { server, rosa, params } = await asked(t);
  await acceptManager(rosa, { params, body: { ceiling: "viewer" } });
  const { db } = server.env;
  await assert.rejects(db.updateTable("consents").set({ text: "" }).execute(), /only ever added/);
  await assert.rejects(db.deleteFrom("consents").execute(), /only ever added/);
  await assert.rejects(db.updateTable("declarations").set({ text_en: "" }).execute(), /never changes/);
  await assert.rejects(db.deleteFrom("declarations").execute(), /never changes/);
});
