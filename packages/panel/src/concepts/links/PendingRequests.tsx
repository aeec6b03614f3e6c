import { m } from "../../messages/messages.js";
import type { Reason } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";
import { RequestCard } from "./RequestCard.tsx";

export interface PendingRequestsProps {
  requests: readonly ManagerLink[];
  noAnswer: Reason | undefined;
  onRespond: (link: ManagerLink) => void;
}

export function PendingRequests({ requests, noAnswer, onRespond }: PendingRequestsProps) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="pending-requests" className="mb-8">
      <h2 id="pending-requests" className="mb-2 font-serif text-heading font-semibold">
        {m.managers_pending({ count: requests.length })}
      </h2>
      <ul className="flex flex-col gap-3">
        {requests.map((link) => (
          <RequestCard key={link.id} link={link} noAnswer={noAnswer} onRespond={() => onRespond(link)} />
        ))}
      </ul>
    </section>
  );
}
