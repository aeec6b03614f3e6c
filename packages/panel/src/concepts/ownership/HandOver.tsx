import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, Sheet, Skeleton } from "../../ui/index.ts";
import { HandOverDialog } from "./HandOverDialog.tsx";
import { OpenOffer } from "./OpenOffer.tsx";
import { transferQuery } from "./queries.ts";

/** The owner's way to give the account to another member of the team. */
export function HandOver() {
  const { number, name } = useAccount();
  const { values, go, adjust } = useAddress();
  const query = useQuery(transferQuery(number));
  const transfer = query.data?.transfer;
  return (
    <Sheet title={m.handover_title()} sub={m.handover_sub()}>
      {query.isPending && <Skeleton lines={1} />}
      {query.error && !query.data && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {transfer && <OpenOffer account={number} transfer={transfer} />}
      {transfer === null && <Button onPress={() => go({ handover: "account" })}>{m.handover_start()}</Button>}
      {transfer === null && values.handover === "account" && (
        <HandOverDialog account={number} accountName={name} onClose={() => adjust({ handover: undefined })} />
      )}
    </Sheet>
  );
}
