import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { meQuery } from "../../parts/queries.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, Callout } from "../../ui/index.ts";
import { AcceptOfferDialog } from "./AcceptOfferDialog.tsx";
import { DeclineOfferDialog } from "./DeclineOfferDialog.tsx";
import { transferQuery } from "./queries.ts";

/** The account is offered to me. */
export function OfferCallout() {
  const { number, name, owner, me: here } = useAccount();
  const me = useQuery(meQuery());
  const query = useQuery({ ...transferQuery(number), enabled: !here.isOwner && !here.visit });
  const { values, go, adjust } = useAddress();
  const transfer = query.data?.transfer;
  if (!transfer || transfer.to.id !== me.data?.id) return null;
  const onClose = () => adjust({ offer: undefined });
  const shared = { account: number, accountName: name, owner: owner.name, onClose };
  return (
    <div className="mb-4">
      <Callout
        tone="wait"
        title={m.offer_title({ owner: owner.name })}
        actions={
          <>
            <Button size="small" variant="primary" onPress={() => go({ offer: "accept" })}>
              {m.offer_accept()}
            </Button>
            <Button size="small" onPress={() => go({ offer: "decline" })}>
              {m.offer_decline()}
            </Button>
          </>
        }
      >
        {m.offer_text({ account: name })} {m.offer_expires()} <Ago at={transfer.expiresAt} />.
      </Callout>
      {values.offer === "accept" && <AcceptOfferDialog {...shared} />}
      {values.offer === "decline" && <DeclineOfferDialog {...shared} />}
    </div>
  );
}
