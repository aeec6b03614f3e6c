import { globSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const places = ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts", "tests/**/*.test.ts"];

interface Outcome {
  passed: number;
  failed: number;
  readonly failures: string[];
}

/** The test files, two at a time; then the journeys one by one, because a browser wants the machine for itself. */
export async function runTests(words: readonly string[]): Promise<Outcome> {
  const chosen = (patterns: string[]) =>
    patterns
      .flatMap((pattern) => globSync(pattern, { cwd: root }))
      .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
      .map((file) => `${root}${file}`)
      .sort();
  const outcome: Outcome = { passed: 0, failed: 0, failures: [] };
  await runFiles(chosen(places), 2, outcome);
  await runFiles(chosen(["journeys/**/*.test.ts"]), 1, outcome);
  return outcome;
}

async function runFiles(files: string[], concurrency: number, outcome: Outcome): Promise<void> {
  if (files.length === 0) return;
  const stream = run({ files, concurrency, timeout: 300_000 });
  stream.on("test:pass", (event) => {
    if (event.details.type !== "suite" && !event.skip) outcome.passed++;
  });
  stream.on("test:fail", (event) => {
    outcome.failed++;
    outcome.failures.push(`${event.name} (${event.file?.replace(root, "") ?? ""})`);
  });
  await new Promise<void>((resolve, reject) => {
    const report = stream.compose(new spec());
    report.pipe(process.stdout, { end: false });
    report.once("end", resolve).once("error", reject);
  });
}
