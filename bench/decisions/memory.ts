import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Figure, observed, within } from "./figure.ts";
import type { Weight } from "./weigh-index.ts";

const run = promisify(execFile);
const gb = 2 ** 30;

/** What the index takes in memory, each world in a process of its own. */
export default async function memory(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const world of ["M", "L"]) {
    const weight = await weigh(world);
    const perEdge = (bytes: number) => ({ unit: "bytes", ours: bytes / weight.edges });
    figures.push(
      within(32, { what: `${world}: an edge in the index`, ...perEdge(weight.index) }),
      observed({ what: `${world}: an edge with the ids of people and accounts`, ...perEdge(weight.grown) }),
      observed({ what: `${world}: putting the rows in`, ours: weight.seconds, unit: "s" }),
      observed({ what: `${world}: the most that the process took`, ours: weight.peak / gb, unit: "GB" }),
    );
    const resident = { what: `${world}: the whole process`, ours: weight.resident / gb, unit: "GB" };
    figures.push(world === "L" ? within(1.5, resident) : observed(resident));
  }
  return figures;
}

async function weigh(world: string): Promise<Weight> {
  const program = fileURLToPath(new URL("./weigh-index.ts", import.meta.url));
  const { stdout } = await run(process.execPath, [program, world]);
  return JSON.parse(stdout) as Weight;
}
