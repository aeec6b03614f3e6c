import { startTestPostgres } from "../packages/server/src/platform/test-postgres.ts";

/** Every benchmark, or those whose name has one of the words in it: npm run bench -- members */
const benchmarks: Record<string, () => Promise<{ default: (words: readonly string[]) => Promise<void> }>> = {
  members: () => import("./members.ts"),
  agency: () => import("./agency.ts"),
  decisions: () => import("./decisions/decisions.ts"),
};

const words = process.argv.slice(2);
const postgres = await startTestPostgres();
process.env.KEYHOLDER_TEST_POSTGRES = postgres.adminConnectionString;
for (const [name, load] of Object.entries(benchmarks))
  if (words.length === 0 || words.some((word) => name.includes(word))) await (await load()).default(words);
await postgres.stop();
