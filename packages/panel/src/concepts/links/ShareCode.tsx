import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatTime } from "../../parts/dates.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { Button, Callout, CopyText, showToast } from "../../ui/index.ts";
import { requestSettingsQuery } from "./queries.ts";

export interface ShareCodeProps {
  account: string;
  /** While a code waits to be entered. */
  waitsUntil: string | null;
  report: ReturnType<typeof useFailure>["report"];
}

/** A code for one manager, shown once. */
export function ShareCode({ account, waitsUntil, report }: ShareCodeProps) {
  const cache = useQueryClient();
  const params = { account };
  const onSettled = () => void cache.invalidateQueries(requestSettingsQuery(account));
  const creating = useMutation({
    mutationFn: () => server.createShareCode({ params }),
    onError: report(m.requests_failed()),
    onSettled,
  });
  const withdrawing = useMutation({
    mutationFn: () => server.withdrawShareCode({ params }),
    onSuccess: () => {
      creating.reset();
      showToast({ text: m.requests_share_withdrawn_toast() });
    },
    onError: report(m.requests_failed()),
    onSettled,
  });
  const shown = creating.data;
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line pt-5">
      <h3 className="font-semibold">{m.requests_share()}</h3>
      <p className="text-soft">{m.requests_share_note()}</p>
      <div aria-live="polite" className="w-full empty:hidden">
        {shown && (
          <Callout
            tone="ok"
            title={
              <span className="text-lead">
                <CopyText text={shown.code} label={m.requests_share()} />
              </span>
            }
          >
            {m.requests_share_shown({ time: formatTime(shown.expiresAt) })}
          </Callout>
        )}
      </div>
      {waitsUntil && !shown && (
        <p>
          {m.requests_share_waiting()} <Ago at={waitsUntil} />.
        </p>
      )}
      <span className="flex flex-wrap gap-2">
        <Button size="small" pending={creating.isPending} onPress={() => creating.mutate()}>
          {waitsUntil ? m.requests_share_again() : m.requests_share_create()}
        </Button>
        {waitsUntil && (
          <Button
            size="small"
            variant="quiet"
            pending={withdrawing.isPending}
            onPress={() => withdrawing.mutate()}
          >
            {m.requests_share_withdraw()}
          </Button>
        )}
      </span>
    </div>
  );
}
