import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { visitorName } from "../../parts/visitorName.ts";
import { accountPath, visitPath } from "../../paths.ts";
import { ButtonLink, Identity, Sheet, Skeleton } from "../../ui/index.ts";
import { insideQuery } from "./queries.ts";

export function InsideNow({ account }: { account: string }) {
  const inside = useQuery(insideQuery(account));
  const visits = inside.data?.items;
  return (
    <Sheet
      title={m.home_inside()}
      actions={
        <ButtonLink size="small" href={accountPath(account, "visits")}>
          {m.home_inside_all()}
        </ButtonLink>
      }
    >
      {inside.isPending && <Skeleton lines={2} />}
      {inside.error && <LoadError error={inside.error} onRetry={() => void inside.refetch()} />}
      {visits?.length === 0 && <p className="text-soft">{m.home_inside_nobody()}</p>}
      {visits && visits.length > 0 && (
        <ul className="divide-y divide-line">
          {visits.map((visit) => (
            <li
              key={visit.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
            >
              <span className="min-w-0 flex-1 basis-48">
                <Identity
                  name={visitorName(visit)}
                  shape="round"
                  href={visitPath(account, visit.id)}
                  detail={m.home_inside_via({ manager: visit.via.name })}
                />
              </span>
              <span className="text-small text-soft">
                {m.home_inside_since()} <Ago at={visit.startedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
