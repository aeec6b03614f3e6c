import { readFile } from "node:fs/promises";
import { catalogueWith } from "@keyholder/rules";
import { type Client, createClient } from "@keyholder/sdk";
import { createApp } from "../app.ts";
import { FollowedDecisions } from "../concepts/access/followed-decisions.ts";
import { seedDeclarations } from "../concepts/consents/seed-declarations.ts";
import { Streams } from "../concepts/events/streams.ts";
import { type Config, readConfig } from "../config.ts";
import type { Environment } from "../environment.ts";
import { AccessGraph } from "../gate/access-graph/access-graph.ts";
import { openDatabase } from "../platform/database.ts";
import { createLog } from "../platform/log.ts";
import { createTestDatabase } from "../platform/test-database.ts";
import { createToken, hashOf } from "../platform/token.ts";
import { importWorld } from "../world-file/import-world.ts";

export interface TestServer {
  readonly env: Environment;
  readonly url: string;
  readonly connectionString: string;
  /** Nobody signed in. */
  readonly nobody: Client;
  /** A new session of the person with this external id. */
  as(person: string): Promise<Client>;
  /** The headers of a new session, for requests that the client cannot make. */
  sessionOf(person: string): Promise<Record<string, string>>;
  /** The customer number of the account with this external id. */
  number(account: string): Promise<string>;
  personId(person: string): Promise<string>;
  accountId(account: string): Promise<string>;
  /** Another node on the same database, with a pool of its own. */
  startNode(): Promise<{ readonly url: string }>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** Name of a file in packages/rules/worlds, or a world of the test's own. */
  readonly world?: string | object;
  readonly settings?: Partial<Record<keyof Config, string>>;
  readonly demo?: boolean;
  /** How often open streams give a sign of life. */
  readonly signOfLifeMilliseconds?: number;
}

/** The real server on a real database of the test file's own, listening on a free port. */
export async function startTestServer({
  world,
  settings = {},
  demo = false,
  signOfLifeMilliseconds,
}: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const log = createLog(process.env.KEYHOLDER_TEST_LOG ?? "silent");
  const config = readConfig({ PORT: "0", PUBLIC_URL: "http://localhost:4600", ...settings });
  const catalogue = catalogueWith(config.PERMISSIONS);
  const nodes: { close(): Promise<void> }[] = [];

  async function startNode() {
    const { connectionString } = database;
    const { db, close } = await openDatabase({ connectionString, log });
    const access = new AccessGraph({ connectionString, catalogue, log });
    const streams = new Streams({ db, connectionString, catalogue, log, signOfLifeMilliseconds });
    const decisions = new FollowedDecisions({ access, log, signOfLifeMilliseconds });
    const env: Environment = { db, config, catalogue, access, log, demo, streams, decisions };
    const app = await createApp(env, null);
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    nodes.push({
      async close() {
        await app.close();
        await streams.stop();
        await access.stop();
        await close();
      },
    });
    return { env, url };
  }

  const { env, url } = await startNode();
  const { db } = env;
  await seedDeclarations(db);
  if (world) await importWorld(db, await worldText(world), { catalogue });

  const idOf = async (table: "people" | "accounts", external: string) =>
    (await db.selectFrom(table).select("id").where("external_id", "=", external).executeTakeFirstOrThrow())
      .id;

  async function sessionOf(person: string): Promise<Record<string, string>> {
    const token = createToken();
    const expires_at = new Date(Date.now() + 86_400_000);
    const person_id = await idOf("people", person);
    await db
      .insertInto("sessions")
      .values({ person_id, token_hash: hashOf(token), expires_at })
      .execute();
    return { cookie: `keyholder=${token}` };
  }

  return {
    env,
    url,
    connectionString: database.connectionString,
    nobody: createClient({ server: url }),
    as: async (person) => createClient({ server: url, headers: await sessionOf(person) }),
    sessionOf,
    startNode,
    personId: (person) => idOf("people", person),
    accountId: (account) => idOf("accounts", account),
    async number(account) {
      const row = db.selectFrom("accounts").select("number").where("external_id", "=", account);
      return (await row.executeTakeFirstOrThrow()).number;
    },
    async close() {
      for (const node of nodes) await node.close();
      await database.drop();
    },
  };
}

async function worldText(world: string | object): Promise<string> {
  if (typeof world !== "string") return JSON.stringify(world);
  return readFile(new URL(import.meta.resolve(`@keyholder/rules/worlds/${world}.json`)), "utf8");
}
