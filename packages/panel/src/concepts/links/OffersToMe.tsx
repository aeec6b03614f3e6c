import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button } from "../../ui/index.ts";
import { OfferCard } from "./OfferCard.tsx";
import { offersQuery } from "./queries.ts";
import { RespondOfferDialog } from "./RespondOfferDialog.tsx";

/** Accounts that are offered to this one and wait for its answer. */
export function OffersToMe() {
  const { number, name } = useAccount();
  const invite = useMay("clients.invite");
  const { values, go, adjust } = useAddress();
  const query = useInfiniteQuery(offersQuery(number));
  const offers = rowsOf(query.data) ?? [];
  if (offers.length === 0) return null;
  const answering = offers.find(({ id }) => id === values.offer);
  return (
    <section aria-labelledby="offers-to-me" className="mb-8">
      <h2 id="offers-to-me" className="mb-2 font-serif text-heading font-semibold">
        {m.offers_title({ count: offers.length })}
      </h2>
      <ul className="flex flex-col gap-3">
        {offers.map((offer) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            noAnswer={invite.reason}
            onRespond={() => go({ offer: offer.id })}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="quiet" pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {m.requests_more()}
        </Button>
      )}
      {answering && (
        <RespondOfferDialog
          key={answering.id}
          account={number}
          accountName={name}
          offer={answering}
          noAnswer={invite.reason}
          onClose={() => adjust({ offer: undefined })}
        />
      )}
    </section>
  );
}
