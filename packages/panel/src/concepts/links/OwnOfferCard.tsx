import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatDate } from "../../parts/dates.ts";
import { roleName } from "../../parts/roleName.ts";
import { accountPath } from "../../paths.ts";
import { Badge, Button, CopyText, Identity, type Reason } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";
import { Sendings } from "./Sendings.tsx";

export interface OwnOfferCardProps {
  link: ManagerLink;
  noManage: Reason | undefined;
  onResend: (link: ManagerLink) => void;
  onWithdraw: (link: ManagerLink) => void;
}

export function OwnOfferCard({ link, noManage, onResend, onWithdraw }: OwnOfferCardProps) {
  const { account: manager, ceiling, endsAt, requireTwoFactor, onward, answerBy } = link;
  const conditions = [
    ceiling && m.offered_gives({ level: roleName(ceiling) }),
    endsAt && m.share_until({ date: formatDate(endsAt) }),
    requireTwoFactor && m.options_two_factor_short(),
    onward && m.options_onward_short(),
  ];
  const address = `${location.origin}${accountPath(manager.number, "clients", { offer: link.id })}`;
  return (
    <li className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-5 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <Identity name={manager.name} detail={manager.number} />
        <span>
          <Badge tone="wait">{m.offered_waiting({ manager: manager.name })}</Badge>
        </span>
        <p className="text-soft">{conditions.filter(Boolean).join(" · ")}</p>
        <div className="text-small text-soft">
          {m.pages_sent()} <Ago at={link.askedAt} />
          {answerBy && (
            <>
              , {m.pages_expires()} <Ago at={answerBy} />
            </>
          )}
          <Sendings name={manager.name} sendings={link.sendings} />
        </div>
        <div className="min-w-0 text-small text-soft">
          {m.offered_link()}: <CopyText text={address} label={m.offered_link()} />
        </div>
      </div>
      <span className="inline-flex flex-wrap gap-1">
        <Button
          variant="quiet"
          label={m.offered_resend_label({ manager: manager.name })}
          disabledReason={noManage}
          onPress={() => onResend(link)}
        >
          {m.offered_resend()}
        </Button>
        <Button
          variant="quiet"
          label={m.offered_withdraw_label({ manager: manager.name })}
          disabledReason={noManage}
          onPress={() => onWithdraw(link)}
        >
          {m.offered_withdraw()}
        </Button>
      </span>
    </li>
  );
}
