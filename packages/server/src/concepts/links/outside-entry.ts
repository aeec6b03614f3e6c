import type { Permit } from "../../gate/permit.ts";
import type { AuditEntry } from "../audit/record.ts";
import { linkEntries } from "./link-entries.ts";

type Manager = { readonly id: string; readonly name: string; readonly number: string };

/** One line in the account's own log, and one in that of each manager whom it concerns (R14). */
export function outsideEntry(
  action: "links.suspend-outside" | "links.restore-outside",
  { account }: Permit<"managers.manage">,
  managers: readonly Manager[],
): [AuditEntry, ...AuditEntry[]] {
  const own = {
    account: account.id,
    action,
    target: { kind: "account", id: account.id, name: account.name },
    after: { managers: managers.map(({ name }) => name) },
  };
  return [
    own,
    ...managers.flatMap((manager) =>
      linkEntries({ action, by: "client", manager, client: account }).filter(
        (one) => one.account !== account.id,
      ),
    ),
  ];
}
