import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { invalid } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { ClientAct } from "./change-clients.ts";
import { withLabel, withoutLabel } from "./labels.ts";
import { refuseAbout } from "./may-about.ts";
import { clientOf } from "./parties.ts";
import { writeNotes } from "./store-client.ts";

const most = 20;

/** Puts a label on a client, or takes it off; where nothing changes, nothing is told. */
export function labelling(
  tx: Kysely<DB>,
  permit: Permit<"clients.edit">,
  { kind, label }: { readonly kind: "add-label" | "remove-label"; readonly label: string },
): ClientAct {
  return async (row, facts) => {
    refuseAbout(permit, facts, row, "clients.edit");
    const labels = kind === "add-label" ? withLabel(row.labels, label) : withoutLabel(row.labels, label);
    if (labels.length === row.labels.length) return [];
    if (labels.length > most) throw invalid("change.label", `A client has at most ${most} labels.`);
    await writeNotes(tx, permit, row.id, { labels });
    const { id, name } = clientOf(row);
    return [
      {
        account: permit.account.id,
        action: "clients.edit",
        target: { kind: "client", id, name },
        before: { labels: row.labels },
        after: { labels },
      },
    ];
  };
}
