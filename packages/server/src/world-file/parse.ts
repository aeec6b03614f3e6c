import type { Catalogue } from "@keyholder/rules";
import { checkWorld } from "./check-world.ts";
import { type LocatedJson, type Path, parseLocatedJson } from "./located-json.ts";
import { type ParsedWorldFile, worldFileShape } from "./shape.ts";
import { WorldFileError } from "./world-file-error.ts";

export interface LocatedWorldFile extends ParsedWorldFile {
  /** Where a value of the world stands in the file. */
  place(path: Path): string;
}

/** Reads a world file. Throws a WorldFileError that names the line and field of everything that is wrong. */
export function parseWorldFile(text: string, catalogue: Catalogue): LocatedWorldFile {
  const json = parseLocatedJson(text);
  if (json.problems.length > 0) throw new WorldFileError(json.problems);
  const prefix = "world" in Object(json.value) ? ["world"] : [];
  const parsed = worldFileShape.safeParse(prefix.length > 0 ? json.value : { world: json.value });
  if (!parsed.success)
    throw new WorldFileError(parsed.error.issues.map((issue) => sentence(json, prefix, issue)));
  const place = (path: Path) => json.place([...prefix, ...path]);
  const problems = checkWorld(parsed.data.world, catalogue).map(
    ({ path, message }) => `${place(path)}: ${message}`,
  );
  if (problems.length > 0) throw new WorldFileError(problems);
  return { ...parsed.data, place };
}

function sentence(
  json: LocatedJson,
  prefix: Path,
  issue: { path: PropertyKey[]; message: string; code: string; keys?: string[] },
): string {
  // Without a `world` around it, the shape's first step is ours, not the file's.
  const path = (prefix.length > 0 ? issue.path : issue.path.slice(1)).map((part) =>
    typeof part === "symbol" ? "" : part,
  );
  const keys = issue.keys ?? [];
  if (keys.length === 0) return `${json.place(path)}: ${issue.message}`;
  return keys.map((key) => `${json.place([...path, key])}: there is no field "${key}" here`).join("\n");
}
