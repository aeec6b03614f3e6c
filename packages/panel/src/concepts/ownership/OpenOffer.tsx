import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, Callout, showToast } from "../../ui/index.ts";
import { type Transfer, transferQuery } from "./queries.ts";

/** An offer that waits, and how to withdraw it. */
export function OpenOffer({ account, transfer }: { account: string; transfer: Transfer }) {
  const cache = useQueryClient();
  const name = transfer.to.name;
  const cancelling = useMutation({
    mutationFn: () => client.cancelOwnershipTransfer({ params: { account } }),
    onSuccess: () => showToast({ text: m.handover_cancelled_toast({ name }) }),
    onSettled: () => cache.invalidateQueries(transferQuery(account)),
  });
  return (
    <div className="flex flex-col gap-3">
      {cancelling.error && (
        <Callout tone="stop">
          <ProblemText error={cancelling.error} />
        </Callout>
      )}
      <Callout
        tone="wait"
        title={m.handover_waiting({ name })}
        actions={
          <Button size="small" pending={cancelling.isPending} onPress={() => cancelling.mutate()}>
            {m.handover_cancel()}
          </Button>
        }
      >
        <p className="text-soft">
          {transfer.email} · {m.pages_sent()} <Ago at={transfer.requestedAt} />, {m.pages_expires()}{" "}
          <Ago at={transfer.expiresAt} />
        </p>
      </Callout>
    </div>
  );
}
