import buildPanel from "../packages/panel/build.ts";
import compileMessages from "../packages/server/compile-messages.ts";
import { startTestPostgres } from "../packages/server/src/platform/test-postgres.ts";
import { type CheckResult, runCheck } from "./run-check.ts";
import { runTests } from "./run-tests.ts";

/*
 * Everything that must hold, in the order in which a mistake is cheapest to find.
 * `npm test -- rules server` runs only the test files whose path has one of the words in it, and no checks.
 */
const words = process.argv.slice(2);
const started = Date.now();

await compileMessages();
await buildPanel();
const checks: CheckResult[] = [];
if (words.length === 0) {
  checks.push(await runCheck("types", "tsc", ["-p", "."]));
  checks.push(await runCheck("types of the panel", "tsc", ["-p", "packages/panel"]));
  checks.push(await runCheck("format and lint", "biome", ["ci", "--error-on-warnings", "."]));
  checks.push(await runCheck("no forgotten promise", "oxlint", ["--type-aware", "--deny-warnings", "."]));
}
const postgres = await startTestPostgres();
process.env.KEYHOLDER_TEST_POSTGRES = postgres.adminConnectionString;
const tests = await runTests(words);
await postgres.stop();

const passed = checks.filter(({ ok }) => ok).length + tests.passed;
const failed = checks.filter(({ ok }) => !ok).length + tests.failed;
for (const { name, ok } of checks) if (!ok) console.log(`failed: ${name}`);
for (const name of tests.failures) console.log(`failed: ${name}`);
console.log(`in ${Math.round((Date.now() - started) / 1000)} seconds`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
