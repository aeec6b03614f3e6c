import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Skeleton } from "../../ui/index.ts";
import { clientEndQuery } from "./queries.ts";

export interface ClientEndCountsProps {
  account: string;
  link: string;
  client: string;
}

/** What ending a link to a client takes from this account's people, and from whom they gave something there. */
export function ClientEndCounts({ account, link, client }: ClientEndCountsProps) {
  const end = useQuery(clientEndQuery(account, link));
  if (end.isLoading) return <Skeleton lines={2} />;
  if (end.error) return <ProblemText error={end.error} />;
  if (!end.data) return null;
  const { people, peopleCount, openVisits, grants, webhooks } = end.data;
  const names = people.map(({ name }) => name);
  const unnamed = peopleCount - names.length;
  return (
    <div className="flex flex-col gap-2">
      {peopleCount > 0 && (
        <p>
          {m.clients_end_people({ client, count: peopleCount })}
          {openVisits > 0 && ` ${m.clients_end_visits({ count: openVisits })}`}
        </p>
      )}
      {names.length > 0 && (
        <p className="text-soft">
          {formatList(unnamed > 0 ? [...names, m.managers_end_more({ count: unnamed })] : names)}
        </p>
      )}
      {grants > 0 && <p>{m.clients_end_grants({ count: grants })}</p>}
      {webhooks > 0 && <p>{m.clients_end_webhooks({ count: webhooks })}</p>}
    </div>
  );
}
