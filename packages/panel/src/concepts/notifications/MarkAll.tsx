import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { rowsOf } from "../../parts/ListTable.tsx";
import { countQuery, notificationsQuery } from "../../parts/notifications/queries.ts";
import { useMarking } from "../../parts/notifications/useMarking.ts";
import { Button, showToast } from "../../ui/index.ts";
import { useFilter } from "./useFilter.ts";

/** Of what the filters show, up to the newest that one has seen. */
export function MarkAll() {
  const filter = useFilter();
  const newest = rowsOf(useInfiniteQuery(notificationsQuery(filter)).data)?.[0];
  const unread = useQuery(countQuery()).data?.unread ?? 0;
  const { all } = useMarking();
  if (!newest) return null;
  return (
    <Button
      icon="check"
      pending={all.isPending}
      disabledReason={unread === 0 ? m.notifications_none_to_mark() : undefined}
      onPress={() =>
        all.mutate(
          { ...filter, upTo: newest.id },
          { onError: (error) => showToast({ text: describeProblem(error).title }) },
        )
      }
    >
      {m.notifications_mark_all()}
    </Button>
  );
}
