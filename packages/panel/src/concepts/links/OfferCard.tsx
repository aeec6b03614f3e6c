import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import { Badge, type Reason } from "../../ui/index.ts";
import { AskingCard } from "./AskingCard.tsx";
import { linkStatusName, linkStatusTone } from "./link-status.ts";
import type { Offer } from "./queries.ts";

export interface OfferCardProps {
  offer: Offer;
  noAnswer: Reason | undefined;
  onRespond: () => void;
}

/** A client that offers itself to this account. */
export function OfferCard({ offer, ...answering }: OfferCardProps) {
  const { account, offeredBy, offeredAt, answerBy, message, ceiling } = offer;
  return (
    <AskingCard
      account={account}
      badge={<Badge tone={linkStatusTone("waiting")}>{linkStatusName("waiting", "client")}</Badge>}
      asker={offeredBy && { text: m.offers_by({ name: offeredBy.name }), email: offeredBy.email }}
      message={message}
      terms={m.offers_level({ level: roleName(ceiling) })}
      at={offeredAt}
      answerBy={answerBy}
      respond={{ text: m.offers_respond(), label: m.offers_respond_label({ client: account.name }) }}
      {...answering}
    />
  );
}
