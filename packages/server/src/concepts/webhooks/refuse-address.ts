import type { Environment } from "../../environment.ts";
import { invalid } from "../../platform/refusal.ts";
import { isPublic, literalAddress } from "./public-address.ts";

/** What can be told without asking a name server; the rest is refused when a message is sent. */
export function refuseAddress({ config }: Pick<Environment, "config">, address: string): void {
  if (config.WEBHOOKS_ALLOW_PRIVATE) return;
  const url = new URL(address);
  if (url.protocol !== "https:")
    throw invalid("url", "Write an address that begins with https://.", "scheme");
  const literal = literalAddress(url);
  const isInside = literal === null ? /(^|\.)localhost\.?$/.test(url.hostname) : !isPublic(literal);
  if (isInside)
    throw invalid(
      "url",
      "Write an address on the public internet: this one is of a private network.",
      "private",
    );
}
