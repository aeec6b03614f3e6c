import { ProblemError } from "@keyholder/sdk";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { visitorName } from "../../parts/visitorName.ts";
import { accountPath } from "../../paths.ts";
import { Badge, Button, ButtonLink, PageHeader, Skeleton } from "../../ui/index.ts";
import { EndVisitDialog } from "./EndVisitDialog.tsx";
import { type Visit, visitQuery } from "./queries.ts";
import { VisitActs } from "./VisitActs.tsx";
import { VisitFacts } from "./VisitFacts.tsx";

export default function VisitPage() {
  const { visit: id = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const query = useQuery(visitQuery(number, id));
  const visit = query.data;
  usePageTitle(visit && m.visits_of({ person: visitorName(visit) }), name);
  const list = accountPath(number, "visits");
  if (visit)
    return (
      <>
        <VisitHeader visit={visit} list={list} />
        <div className="flex flex-col gap-6">
          <VisitFacts visit={visit} />
          <VisitActs visit={visit} />
        </div>
      </>
    );
  if (query.error instanceof ProblemError && query.error.code === "not-found") {
    const back = <ButtonLink href={list}>{m.visits_back()}</ButtonLink>;
    return <NoticePage icon="person" title={m.visits_gone()} actions={back} />;
  }
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={8} />;
}

function VisitHeader({ visit, list }: { visit: Visit; list: string }) {
  const { number, name } = useAccount();
  const noEnd = useMay("managers.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = visit.ended === null;
  return (
    <>
      <PageHeader
        back={{ href: list, label: m.frame_visits() }}
        title={visitorName(visit)}
        mark={
          open ? (
            <Badge tone="wait">{m.visits_in_now()}</Badge>
          ) : (
            <Badge tone="plain">{m.visits_over()}</Badge>
          )
        }
        sub={m.home_inside_via({ manager: visit.via.name })}
        actions={
          open && (
            <Button disabledReason={noEnd} onPress={() => go({ end: visit.id })}>
              {m.visits_end()}
            </Button>
          )
        }
      />
      {open && values.end === visit.id && (
        <EndVisitDialog
          account={number}
          accountName={name}
          visit={visit}
          onClose={() => adjust({ end: undefined })}
        />
      )}
    </>
  );
}
