import { readdir, readFile } from "node:fs/promises";
import { sql } from "kysely";
import { createApp } from "../app.ts";
import type { Environment } from "../environment.ts";
import { hashPassword } from "../platform/password.ts";
import { importWorld } from "../world-file/import-world.ts";
import { keepDemoKey } from "./demo-key.ts";
import { liveAWhile } from "./live-a-while.ts";

export const demoPassword = "keyholder-demo";

const worlds = new URL(import.meta.resolve("@keyholder/rules/worlds/README.md"));

/** Loads the worlds of the stories into an empty database; one that was used before stays as it was left. */
export async function fillDemo(env: Environment): Promise<void> {
  const { db, catalogue } = env;
  await keepDemoKey(env);
  const anybody = await db.selectFrom("people").select("id").limit(1).executeTakeFirst();
  if (anybody) return;
  const files = (await readdir(new URL(".", worlds))).filter((name) => name.endsWith(".json")).sort();
  for (const name of files) {
    const text = await readFile(new URL(name, worlds), "utf8");
    await importWorld(db, asOfToday(text), { catalogue, prefix: `${name.replace(".json", "")}/` });
  }
  const password_hash = await hashPassword(demoPassword);
  await db.updateTable("people").set({ password_hash }).execute();
  await db.updateTable("settings").set({ set_up_at: sql`now()` }).execute();
  const app = await createApp(env, null);
  try {
    await liveAWhile(env, app);
  } finally {
    await app.close();
  }
}

/** The stories happen at their world's clock: what ends half a year later there ends half a year from now. */
function asOfToday(text: string): string {
  const shift = Date.now() - Date.parse(JSON.parse(text).world.now);
  return text.replace(/("expiresAt": ")([^"]+)/g, (_, name: string, time: string) => {
    return name + new Date(Date.parse(time) + shift).toISOString();
  });
}
