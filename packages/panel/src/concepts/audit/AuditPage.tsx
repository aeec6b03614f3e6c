import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { EmptyState, PageHeader } from "../../ui/index.ts";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { type AuditFilter, auditQuery } from "./queries.ts";
import { throughs } from "./rooms.ts";
import { VisitFilterNote } from "./VisitFilterNote.tsx";

export default function AuditPage() {
  const { number, name } = useAccount();
  const { values, adjust } = useAddress();
  const { actor, action, visit, from, to } = values;
  const through = throughs().find(({ value }) => value === values.through)?.value;
  const filter: AuditFilter = { actor, action, through, visit, from, to };
  const query = useInfiniteQuery(auditQuery(number, filter));
  const filtered = Object.values(filter).some(Boolean);
  const nothing: Record<keyof AuditFilter, undefined> = {
    actor: undefined,
    action: undefined,
    through: undefined,
    visit: undefined,
    from: undefined,
    to: undefined,
  };
  return (
    <>
      <PageHeader title={m.frame_audit()} sub={m.audit_sub({ account: name })} />
      <AuditFilters filter={filter} />
      {visit && <VisitFilterNote visit={visit} />}
      <AuditTable
        label={m.frame_audit()}
        query={query}
        onClearFilters={filtered ? () => adjust(nothing) : undefined}
        empty={<EmptyState icon="clock" title={m.audit_empty()} />}
      />
    </>
  );
}
