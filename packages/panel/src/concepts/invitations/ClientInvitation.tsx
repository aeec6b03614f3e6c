import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { ChooseAccount } from "./ChooseAccount.tsx";
import { InvitationCard } from "./InvitationCard.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";
import { SeeOffer } from "./SeeOffer.tsx";
import { SignedInAsAnother } from "./SignedInAsAnother.tsx";
import { SignInFirst } from "./SignInFirst.tsx";

/**
 * A request to manage an account, or the offer of one: its owner signs in and answers among his managers, or among his
 * clients.
 */
export function ClientInvitation(props: InvitationProps) {
  const { kind, inviter, account } = props.invitation;
  const names = { inviter, account: account.name };
  const offer = kind === "offer";
  return (
    <>
      <EntryTitle
        title={offer ? m.invitation_offer_title(names) : m.invitation_client_title(names)}
        sub={offer ? m.invitation_offer_text(names) : m.invitation_client_text(names)}
      />
      <div className="flex flex-col gap-6">
        <InvitationCard invitation={props.invitation} />
        <WhatToDo {...props} />
      </div>
    </>
  );
}

function WhatToDo(props: InvitationProps) {
  const { kind, signedInAs, email } = props.invitation;
  if (signedInAs === null) return <SignInFirst {...props} />;
  if (signedInAs.toLowerCase() !== email.toLowerCase())
    return <SignedInAsAnother {...props} signedInAs={signedInAs} />;
  if (kind === "offer") return <SeeOffer invitation={props.invitation} />;
  return <ChooseAccount invitation={props.invitation} />;
}
