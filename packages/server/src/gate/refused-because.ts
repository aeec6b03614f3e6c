import { explain, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../environment.ts";
import { Refusal } from "../platform/refusal.ts";
import type { DB } from "../platform/schema.ts";
import type { Asker } from "./asker.ts";
import { loadWorld } from "./load-world.ts";
import { shownPath } from "./shown-path.ts";

interface Asked {
  readonly account: string;
  readonly permission: string;
  readonly via: string;
}

/** A refusal with the nearest path and, of each step, what it took away and who can change that (R15). */
export async function refusedBecause(
  env: Environment,
  db: Kysely<DB>,
  asker: Asker,
  asked: Asked,
): Promise<Refusal> {
  if (asker.key && !asker.key.scopes.includes(asked.permission))
    return new Refusal("refused", {
      permission: asked.permission,
      detail: "This is not among the scopes of this API key.",
    });
  const world = await loadWorld(db, { people: [asker.id], towards: [asked.account], deadLinks: true });
  const facts = prepare(world, { catalogue: env.catalogue });
  const [nearest] = explain(facts, { person: asker.id, ...asked }).paths;
  return new Refusal("refused", {
    permission: asked.permission,
    ...(nearest && { steps: shownPath(world, nearest, { reader: asker.id, target: asked.account }).steps }),
  });
}
