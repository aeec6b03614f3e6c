import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Figure } from "./figure.ts";
import { type Machine, thisMachine } from "./machine.ts";

export interface Part {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const results = new URL("../results/decisions.json", import.meta.url);

/** One part as a Markdown table. */
export function tableOf({ name, figures }: Part): string {
  const line = ({ what, ours, unit, reference, theirs, ratio, reach, reached }: Figure) => {
    const other = theirs === null ? "" : `${shown(theirs)} ${unit}`;
    const times = ratio === null ? "" : shown(ratio);
    const verdict = reach === "" ? "" : reached ? "yes" : "**no**";
    return `| ${[what, `${shown(ours)} ${unit}`, reference, other, times, reach, verdict].join(" | ")} |`;
  };
  return [
    `### ${name}`,
    "",
    "| | ours | reference | theirs | ratio | reach | reached |",
    "|---|---|---|---|---|---|---|",
    ...figures.map(line),
  ].join("\n");
}

/** Keeps what was found in the place of what an earlier run found, with the machine and the day. */
export async function keep({ name, figures }: Part): Promise<void> {
  const machine: Machine = await thisMachine();
  const date = new Date().toISOString().slice(0, 10);
  const kept = await readFile(results, "utf8").then(JSON.parse, () => ({}));
  await mkdir(new URL(".", results), { recursive: true });
  const parts = { ...kept, [name]: { date, machine, figures } };
  await writeFile(results, `${JSON.stringify(parts, rounding, 2)}\n`);
}

function rounding(_key: string, value: unknown): unknown {
  return typeof value === "number" ? rounded(value) : value;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}
