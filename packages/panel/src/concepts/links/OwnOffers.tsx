import { m } from "../../messages/messages.js";
import { OwnOfferCard, type OwnOfferCardProps } from "./OwnOfferCard.tsx";
import type { ManagerLink } from "./queries.ts";

export interface OwnOffersProps extends Omit<OwnOfferCardProps, "link"> {
  offers: readonly ManagerLink[];
}

/** What this account has offered, and nobody has answered. */
export function OwnOffers({ offers, ...card }: OwnOffersProps) {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="own-offers" className="mb-8">
      <h2 id="own-offers" className="mb-2 font-serif text-heading font-semibold">
        {m.offered_title({ count: offers.length })}
      </h2>
      <ul className="flex flex-col gap-3">
        {offers.map((link) => (
          <OwnOfferCard key={link.id} link={link} {...card} />
        ))}
      </ul>
    </section>
  );
}
