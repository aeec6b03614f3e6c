import type { Permit } from "../../gate/permit.ts";
import type { AuditEntry } from "../audit/record.ts";

type Change = Pick<AuditEntry, "before" | "after">;

/** Of an address only the host is told: the rest of it may be as good as a password. */
export function webhookEntry(
  account: Permit["account"] | { readonly id: string },
  verb: string,
  { id, url }: { readonly id: string; readonly url: string },
  change: Change = {},
): AuditEntry {
  const target = { kind: "webhook", id, name: hostOf(url) };
  return { account: account.id, action: `webhooks.${verb}`, target, ...change };
}

export function hostOf(url: string): string {
  return new URL(url).host;
}
