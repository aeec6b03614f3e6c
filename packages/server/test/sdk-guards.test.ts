import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { serve } from "@hono/node-server";
import type { Problem } from "@keyholder/contract";
import { createKeyholder, type Keyholder } from "@keyholder/sdk";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import { startTestServer, type TestServer } from "../src/testing/index.ts";
import { operatorsKey } from "../src/testing/operators-key.ts";

let server: TestServer;
let key: Awaited<ReturnType<typeof operatorsKey>>;
before(async () => {
  server = await startTestServer({ world: "client-center" });
  key = await operatorsKey(server.env.db);
});
after(() => server.close());

interface App {
  readonly url: string;
  close(): Promise<unknown> | unknown;
}

const address = (bound: string | AddressInfo | null) => `http://127.0.0.1:${(bound as AddressInfo).port}`;
const down = new Error("the product's own fault");

/** The same product three times: who signed in stands in a header, as a session would say it. */
const products: Record<string, (keyholder: Keyholder) => Promise<App>> = {
  async Express(keyholder) {
    const app = express();
    app.get(
      "/:account/invoices",
      keyholder.express("invoices.view", (request: express.Request<{ account: string }>) => {
        if (request.get("person") === "fault") throw down;
        return { person: request.get("person"), account: request.params.account };
      }),
      (_, response) => {
        response.send("invoices");
      },
    );
    app.use(((error, _request, response, _next) => {
      response.status(error === down ? 500 : 599).end();
    }) as express.ErrorRequestHandler);
    const listening = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => listening.once("listening", resolve));
    return {
      url: address(listening.address()),
      close: () => {
        listening.closeAllConnections();
        listening.close();
      },
    };
  },
  async Fastify(keyholder) {
    const app = Fastify();
    const preHandler = keyholder.fastify("invoices.view", (request: import("fastify").FastifyRequest) => {
      if (request.headers.person === "fault") throw down;
      const { account } = request.params as { account: string };
      return { person: request.headers.person as string | undefined, account };
    });
    app.get("/:account/invoices", { preHandler }, () => "invoices");
    await app.listen({ host: "127.0.0.1", port: 0 });
    return { url: address(app.server.address()), close: () => app.close() };
  },
  async Hono(keyholder) {
    const app = new Hono();
    app.get(
      "/:account/invoices",
      keyholder.hono("invoices.view", (context: import("hono").Context) => {
        if (context.req.header("person") === "fault") throw down;
        return { person: context.req.header("person"), account: context.req.param("account") };
      }),
      (context) => context.text("invoices"),
    );
    const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => listening.once("listening", resolve));
    return {
      url: address(listening.address()),
      close: () => {
        if ("closeAllConnections" in listening) listening.closeAllConnections();
        listening.close();
      },
    };
  },
};

async function asked(app: App, account: string, person?: string) {
  const headers = person === undefined ? {} : { person };
  const response = await fetch(`${app.url}/${account}/invoices`, { headers });
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  const problem = isProblem ? ((await response.json()) as Problem & { reason?: string }) : null;
  return { status: response.status, problem, text: isProblem ? null : await response.text() };
}

for (const [name, product] of Object.entries(products)) {
  async function open(t: { after(close: () => unknown): void }, url = server.url) {
    let requests = 0;
    const keyholder = createKeyholder({
      url,
      key: key.token,
      fetch(to, init) {
        requests++;
        return fetch(to, init);
      },
    });
    const app = await product(keyholder);
    t.after(() => app.close());
    return { app, requests: () => requests };
  }

  test(`${name}: who may passes; else 401 without a person and 403 with the reason`, async (t) => {
    const { app } = await open(t);
    assert.deepEqual(await asked(app, "bakery", "jan"), { status: 200, problem: null, text: "invoices" });
    const nobody = await asked(app, "bakery");
    assert.deepEqual([nobody.status, nobody.problem?.code], [401, "not-signed-in"]);
    const { status, problem } = await asked(app, "bakery", "nobody@studio.example");
    assert.equal(status, 403);
    assert.deepEqual(problem, {
      type: "urn:keyholder:problem:refused",
      title: "You may not do this here.",
      status: 403,
      code: "refused",
      permission: "invoices.view",
      reason: "no-way-in",
    });
    assert.equal((await asked(app, "atlantis", "jan")).status, 403);
    assert.equal((await asked(app, "bakery", "fault")).status, 500, "what the product throws is its own");
  });

  test(`R11: ${name}: a revocation holds on the very next request`, async (t) => {
    const { app } = await open(t);
    const links = () => server.env.db.updateTable("links");
    assert.equal((await asked(app, "bakery", "marta")).status, 200);
    await links().set({ status: "ended" }).where("status", "=", "active").execute();
    assert.equal((await asked(app, "bakery", "marta")).status, 403);
    await links().set({ status: "active" }).where("status", "=", "ended").execute();
    assert.equal((await asked(app, "bakery", "marta")).status, 200);
  });

  test(`${name}: fifty requests at once are fewer questions to Keyholder`, async (t) => {
    const { app, requests } = await open(t);
    const answers = await Promise.all(Array.from({ length: 50 }, () => asked(app, "bakery", "jan")));
    assert.ok(answers.every(({ status }) => status === 200));
    t.diagnostic(`${requests()} requests`);
    // How many fewer depends on how fast they come in.
    assert.ok(requests() < 50, `${requests()} requests`);
  });

  test(`${name}: 503 where Keyholder cannot be asked, and nobody passes`, async (t) => {
    const { app } = await open(t, "http://127.0.0.1:1");
    const { status, problem } = await asked(app, "bakery", "jan");
    assert.deepEqual([status, problem?.code], [503, "not-ready"]);
  });
}
