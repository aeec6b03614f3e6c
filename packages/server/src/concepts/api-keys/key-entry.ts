import type { AuditEntry } from "../audit/record.ts";

interface Told {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
}

export function keyEntry(
  action: "api-keys.create" | "api-keys.end",
  account: string | null,
  { id, name, prefix }: Told,
  more: Pick<AuditEntry, "after" | "via"> = {},
): AuditEntry {
  const after = action === "api-keys.create" ? { after: { prefix, ...more.after } } : { before: { prefix } };
  return { account, action, target: { kind: "api-key", id, name }, ...more, ...after };
}
