import { cpus, totalmem } from "node:os";
import pg from "pg";

/** Where a run was measured. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
}

/** This machine, with the PostgreSQL of this run. */
export async function thisMachine(): Promise<Machine> {
  return {
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: await postgresVersion(),
  };
}

async function postgresVersion(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.KEYHOLDER_TEST_POSTGRES });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  } finally {
    await client.end();
  }
}
