import type { Figure } from "./figure.ts";
import { keep, tableOf } from "./report.ts";

/** What a decision costs, part by part; each is measured beside a reference of the same run. */
const parts: Record<string, () => Promise<{ default: () => Promise<Figure[]> }>> = {
  index: () => import("./index.ts"),
  peers: () => import("./peers.ts"),
  size: () => import("./size.ts"),
  memory: () => import("./memory.ts"),
  boot: () => import("./boot.ts"),
  linearizable: () => import("./linearizable.ts"),
  lists: () => import("./lists.ts"),
  http: () => import("./http.ts"),
  revocation: () => import("./revocation.ts"),
  writers: () => import("./writers.ts"),
};

/** All parts, or those that are named: npm run bench -- decisions memory. What each finds is kept. */
export default async function decisions(words: readonly string[]): Promise<void> {
  const named = Object.keys(parts).filter((name) => words.includes(name));
  for (const [name, load] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const part = { name, figures: await (await load()).default() };
    console.log(`\n${tableOf(part)}\n`);
    await keep(part);
  }
}
