import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { useAddress } from "../../parts/useAddress.ts";
import { Field, FilterChip, Toolbar } from "../../ui/index.ts";
import type { AuditFilter } from "./queries.ts";
import { rooms, throughs } from "./rooms.ts";
import { VisitFilter } from "./VisitFilter.tsx";

export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const { adjust } = useAddress();
  const { action, through, visit, from = "", to = "" } = filter;
  return (
    <Toolbar>
      {visit && <VisitFilter visit={visit} />}
      <AddressSearch
        name="actor"
        label={m.audit_search_actor()}
        placeholder={m.audit_search_actor_placeholder()}
      />
      <FilterChip
        label={m.audit_column_action()}
        options={rooms()}
        chosen={action ? [action] : []}
        onChange={([chosen]) => adjust({ action: chosen })}
      />
      <FilterChip
        label={m.audit_by()}
        options={throughs()}
        chosen={through ? [through] : []}
        onChange={([chosen]) => adjust({ through: chosen })}
      />
      <span className="flex items-center gap-2 text-soft max-sm:w-full max-sm:*:flex-1 max-sm:[&>[aria-hidden]]:flex-none">
        <span aria-hidden="true">{m.audit_from()}</span>
        <Field
          hideLabel
          label={m.audit_from_label()}
          type="date"
          value={from}
          onChange={(day) => adjust({ from: day || undefined })}
        />
        <span aria-hidden="true">{m.audit_to()}</span>
        <Field
          hideLabel
          label={m.audit_to_label()}
          type="date"
          value={to}
          onChange={(day) => adjust({ to: day || undefined })}
        />
      </span>
    </Toolbar>
  );
}
