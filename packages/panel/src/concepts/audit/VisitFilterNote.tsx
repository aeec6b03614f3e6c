import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { visitorName } from "../../parts/visitorName.ts";
import { visitPath } from "../../paths.ts";
import { TextLink } from "../../ui/index.ts";
import { useFilteredVisit } from "./useFilteredVisit.ts";

/** Says why the log is so short. */
export function VisitFilterNote({ visit: id }: { visit: string }) {
  const { number } = useAccount();
  const visit = useFilteredVisit(id);
  if (!visit) return <p className="mb-3 text-soft">{m.audit_visit_only()}</p>;
  const { startedAt, via } = visit;
  const words = { person: visitorName(visit), manager: via.name, time: formatTime(startedAt) };
  return (
    <p className="mb-3 text-soft">
      {m.audit_visit_only_of(words)} <TextLink href={visitPath(number, id)}>{m.audit_visit_see()}</TextLink>
    </p>
  );
}
