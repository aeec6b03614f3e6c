import { m } from "../../messages/messages.js";
import { useAddress } from "../../parts/useAddress.ts";
import { visitorName } from "../../parts/visitorName.ts";
import { SetFilterChip } from "../../ui/index.ts";
import { useFilteredVisit } from "./useFilteredVisit.ts";

/** One gets here from the visit's page: there is no list to choose from. */
export function VisitFilter({ visit: id }: { visit: string }) {
  const { adjust } = useAddress();
  const visit = useFilteredVisit(id);
  return (
    <SetFilterChip
      label={m.audit_visit()}
      value={visit ? visitorName(visit) : m.audit_visit_one()}
      onClear={() => adjust({ visit: undefined })}
    />
  );
}
