import type { Environment } from "../environment.ts";
import { hashOf } from "../platform/token.ts";

/** As well known as the demo's passwords, on a server that only its own machine can reach. */
export const demoKey = "kh_demodemo_this-key-is-known-to-everybody-use-it-never";

/** Programs may try the demo, too. */
export async function keepDemoKey({ db }: Environment): Promise<void> {
  await db
    .insertInto("api_keys")
    .values({
      name: "Demo",
      prefix: demoKey.slice(0, 11),
      secret_hash: hashOf(demoKey),
      scopes: [],
      made_by_name: "Demo",
      decides_everywhere: true,
    })
    .onConflict((conflict) => conflict.column("secret_hash").doNothing())
    .execute();
}
