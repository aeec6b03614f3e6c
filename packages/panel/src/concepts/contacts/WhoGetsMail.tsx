import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { type Reason, Sheet, Skeleton } from "../../ui/index.ts";
import { MailRecipients } from "./MailRecipients.tsx";
import { recipientsQuery } from "./queries.ts";
import { useOwnerMails } from "./useOwnerMails.ts";

export interface WhoGetsMailProps {
  noManage: Reason | undefined;
  report: ReturnType<typeof useFailure>["report"];
}

/** Each kind of mail and everybody whom it reaches. */
export function WhoGetsMail({ noManage, report }: WhoGetsMailProps) {
  const { number, owner } = useAccount();
  const query = useQuery(recipientsQuery(number));
  const { change, sending } = useOwnerMails(number, owner.name, report);
  return (
    <Sheet title={m.recipients_title()} sub={m.recipients_sub({ owner: owner.name })}>
      {query.data && (
        <ul>
          {query.data.categories.map((category) => (
            <MailRecipients
              key={category.category}
              {...category}
              noManage={noManage}
              sending={sending?.category === category.category ? sending.gets : undefined}
              onOwner={(gets) => change({ category: category.category, gets })}
            />
          ))}
        </ul>
      )}
      {query.isPending && <Skeleton lines={6} />}
      {query.error && !query.data && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
    </Sheet>
  );
}
