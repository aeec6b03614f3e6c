import { startChild } from "./child.ts";
import { type Figure, observed, within } from "./figure.ts";
import type { Node } from "./serve-keyholder.ts";
import { worldInDatabase } from "./world-in-database.ts";

const gb = 2 ** 30;

/** How long a node reads PostgreSQL before it can answer its first question, and what it takes in memory then. */
export default async function boot(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, seconds] of [
    ["M", 5],
    ["L", 40],
  ] as const) {
    const world = await worldInDatabase(name);
    const node = await startChild<Node>("serve-keyholder.ts", world.connectionString);
    await node.stop();
    const { said } = node;
    figures.push(
      within(seconds, { what: `${name}: from PostgreSQL into memory`, ours: said.seconds, unit: "s" }),
    );
    const resident = { what: `${name}: the whole node then`, ours: said.resident / gb, unit: "GB" };
    figures.push(name === "L" ? within(1.5, resident) : observed(resident));
    figures.push(observed({ what: `${name}: the most that it took`, ours: said.peak / gb, unit: "GB" }));
    // Only M is asked for again.
    if (name === "L") await world.drop();
  }
  return figures;
}
