import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { edgesOf, Graph, sizes } from "../graph.ts";
import { indexOf } from "./index-of.ts";

/** What an index takes, in bytes; the process is one of its own, so that nothing else counts. */
export interface Weight {
  readonly edges: number;
  /** The typed arrays, without ids. */
  readonly index: number;
  /** What the process grew by from before the world to after it, garbage collected. */
  readonly grown: number;
  readonly resident: number;
  readonly peak: number;
  readonly seconds: number;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function used(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const size = sizes[process.argv[2] as keyof typeof sizes];
const before = used();
const started = performance.now();
const index = indexOf(new Graph(size));
const seconds = (performance.now() - started) / 1000;
const grown = used() - before;
const weight: Weight = {
  edges: edgesOf(size),
  index: index.bytes,
  grown,
  resident: process.memoryUsage.rss(),
  peak: process.resourceUsage().maxRSS * 1024,
  seconds,
};
writeFileSync(1, JSON.stringify(weight));
