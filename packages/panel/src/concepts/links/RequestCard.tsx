import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import type { Reason } from "../../ui/index.ts";
import { AskingCard } from "./AskingCard.tsx";
import type { ManagerLink } from "./queries.ts";

export interface RequestCardProps {
  link: ManagerLink;
  noAnswer: Reason | undefined;
  onRespond: () => void;
}

/** A manager that asks this account to let it in. */
export function RequestCard({ link, ...answering }: RequestCardProps) {
  const { account, askedBy, askedAt, answerBy, message, asksFor } = link;
  return (
    <AskingCard
      account={account}
      asker={askedBy && { text: m.managers_asked_by({ name: askedBy.name }), email: askedBy.email }}
      message={message}
      terms={m.managers_asks_for({ level: roleName(asksFor) })}
      at={askedAt}
      answerBy={answerBy}
      respond={{ text: m.managers_respond(), label: m.managers_respond_label({ manager: account.name }) }}
      {...answering}
    />
  );
}
