import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";

type Impact = AnswerOf<Operations["previewRole"]>;
type Change = Impact["changes"][number];

/** What befalls the same people in the same way is told in one line. */
const samePeople = ({ gained, lost, who }: Change) =>
  [gained, lost, ...who.map((person) => person.id)].join(" ");

/** "3 people gain Pay invoices and See statements", and who they are. */
export function ImpactList({ impact }: { impact: Impact }) {
  return (
    <ul>
      {[...Map.groupBy(impact.changes, samePeople)].map(([key, changes]) => (
        <ImpactLine key={key} changes={changes} />
      ))}
    </ul>
  );
}

function ImpactLine({ changes }: { changes: readonly Change[] }) {
  const [first] = changes;
  if (!first) return null;
  const { gained, lost, who } = first;
  const permission = formatList(changes.map((change) => permissionName(change.permission)));
  const names = who.map((person) => person.name);
  const unnamed = gained + lost - who.length;
  return (
    <li className="border-t border-line py-2">
      {gained > 0 && <p>{m.roles_impact_gain({ permission, count: gained })}</p>}
      {lost > 0 && <p>{m.roles_impact_lose({ permission, count: lost })}</p>}
      {names.length > 0 && (
        <p className="text-small text-soft">
          {formatList(unnamed > 0 ? [...names, m.managers_end_more({ count: unnamed })] : names)}
        </p>
      )}
    </li>
  );
}
