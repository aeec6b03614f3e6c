import { createTestDatabase } from "../../packages/server/src/platform/test-database.ts";
import { Graph, sizes } from "../graph.ts";
import { fillDatabase } from "./fill-database.ts";

export interface WorldInDatabase {
  readonly connectionString: string;
  /** The same database, for what only a superuser may set. */
  readonly superuser: string;
  drop(): Promise<void>;
}

const filled = new Map<keyof typeof sizes, Promise<WorldInDatabase>>();

/** A world in a database of its own; filled once in a run, for all parts that ask for it. */
export function worldInDatabase(name: keyof typeof sizes): Promise<WorldInDatabase> {
  const known = filled.get(name) ?? fill(name);
  filled.set(name, known);
  return known;
}

async function fill(name: keyof typeof sizes): Promise<WorldInDatabase> {
  const { connectionString, drop } = await createTestDatabase();
  const superuser = new URL(process.env.KEYHOLDER_TEST_POSTGRES ?? "");
  superuser.pathname = new URL(connectionString).pathname;
  await fillDatabase(superuser.href, new Graph(sizes[name]));
  return {
    connectionString,
    superuser: superuser.href,
    async drop() {
      filled.delete(name);
      await drop();
    },
  };
}
