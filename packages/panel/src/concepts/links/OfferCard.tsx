import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { roleName } from "../../parts/roleName.ts";
import { Badge, Button, Identity, type Reason } from "../../ui/index.ts";
import { linkStatusName, linkStatusTone } from "./link-status.ts";
import type { Offer } from "./queries.ts";

export interface OfferCardProps {
  offer: Offer;
  noAnswer: Reason | undefined;
  onRespond: () => void;
}

/** An account that waits for this one's answer. */
export function OfferCard({ offer, noAnswer, onRespond }: OfferCardProps) {
  const { account, offeredBy, offeredAt, answerBy, message, ceiling } = offer;
  return (
    <li className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-5 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <Identity name={account.name} hue={accountHue(account)} detail={account.number} />
        <span>
          <Badge tone={linkStatusTone("waiting")}>{linkStatusName("waiting", "client")}</Badge>
        </span>
        {offeredBy && (
          <p>
            {m.offers_by({ name: offeredBy.name })} <span className="text-soft">{offeredBy.email}</span>
          </p>
        )}
        {message && (
          <blockquote className="border-l-2 border-line-strong pl-3 text-soft">{message}</blockquote>
        )}
        <p className="text-small text-soft">
          {m.offers_level({ level: roleName(ceiling) })} · <Ago at={offeredAt} />
          {answerBy && (
            <>
              {" · "}
              {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
        </p>
      </div>
      <Button
        variant="primary"
        label={m.offers_respond_label({ client: account.name })}
        disabledReason={noAnswer}
        onPress={onRespond}
      >
        {m.offers_respond()}
      </Button>
    </li>
  );
}
