import { existsSync } from "node:fs";

const builds = ["../../compile-messages.ts", "../../../panel/build.ts"].map(
  (path) => new URL(path, import.meta.url),
);

/** In a checkout the texts and the panel are built when they are first needed; an installed Keyholder has them. */
export async function buildCheckout(): Promise<void> {
  for (const build of builds) {
    if (!existsSync(build)) continue;
    const { default: run } = (await import(build.href)) as { default: () => Promise<void> };
    await run();
  }
}
