import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { Callout, EmptyState, ReasonNote, Sheet, TextLink } from "../../ui/index.ts";
import { AuditTable } from "../audit/AuditTable.tsx";
import { auditQuery } from "../audit/queries.ts";
import type { Visit } from "./queries.ts";

/** What the visitor did, for who reads the log; for others, how much. */
export function VisitActs({ visit }: { visit: Visit }) {
  const log = useMay("audit.view");
  return (
    <section>
      <h2 className="mb-2 font-serif text-heading font-semibold">{m.visits_acts()}</h2>
      {visit.acts === 0 ? (
        <Sheet>
          <NothingDone visit={visit} />
        </Sheet>
      ) : log.may ? (
        <Acts visit={visit} empty={<NothingDone visit={visit} />} />
      ) : (
        <Callout tone="info" title={m.visits_acts_count({ count: visit.acts })}>
          {log.reason && <ReasonNote reason={log.reason} />}
        </Callout>
      )}
    </section>
  );
}

function Acts({ visit, empty }: { visit: Visit; empty: ReactNode }) {
  const { number } = useAccount();
  const query = useInfiniteQuery(auditQuery(number, { visit: visit.id }));
  return (
    <>
      <AuditTable ofOnePerson label={m.visits_acts()} query={query} empty={empty} />
      <p className="mt-2">
        <TextLink href={accountPath(number, "audit", { visit: visit.id })}>{m.visits_in_log()}</TextLink>
      </p>
    </>
  );
}

function NothingDone({ visit }: { visit: Visit }) {
  return <EmptyState icon="eye" title={visit.ended ? m.visits_looked() : m.visits_looked_so_far()} />;
}
