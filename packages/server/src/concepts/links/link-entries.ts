import type { AuditEntry } from "../audit/record.ts";

interface Party {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

interface Act {
  readonly action: `links.${string}`;
  /** The side whose people act: to the other side's log, they come through that account. */
  readonly by: "manager" | "client";
  readonly manager: Party;
  /** Without an id, an address that was asked and is no account yet. */
  readonly client: Omit<Party, "id"> & { readonly id: string | null };
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

/** A link concerns two accounts, and what is done with it is told in the logs of both (R14). */
export function linkEntries({ action, by, manager, client, ...change }: Act): [AuditEntry, ...AuditEntry[]] {
  const inManager: AuditEntry = {
    account: manager.id,
    action,
    target: { kind: "client", id: client.id, name: client.name },
    ...change,
  };
  if (client.id === null) return [inManager];
  const inClient: AuditEntry = {
    account: client.id,
    action,
    target: { kind: "manager", id: manager.id, name: manager.name },
    ...change,
  };
  if (by === "manager") return [inManager, { ...inClient, via: manager }];
  return [inClient, { ...inManager, via: { ...client, id: client.id } }];
}
