import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { ChooseAccount } from "./ChooseAccount.tsx";
import { InvitationCard } from "./InvitationCard.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";
import { SignedInAsAnother } from "./SignedInAsAnother.tsx";
import { SignInFirst } from "./SignInFirst.tsx";

/** A request to manage an account: its owner signs in and answers among his managers. */
export function ClientInvitation(props: InvitationProps) {
  const { inviter, account } = props.invitation;
  return (
    <>
      <EntryTitle
        title={m.invitation_client_title({ account: account.name })}
        sub={m.invitation_client_text({ inviter, account: account.name })}
      />
      <div className="flex flex-col gap-6">
        <InvitationCard invitation={props.invitation} />
        <WhatToDo {...props} />
      </div>
    </>
  );
}

function WhatToDo(props: InvitationProps) {
  const { signedInAs, email } = props.invitation;
  if (signedInAs === null) return <SignInFirst {...props} />;
  if (signedInAs.toLowerCase() !== email.toLowerCase())
    return <SignedInAsAnother {...props} signedInAs={signedInAs} />;
  return <ChooseAccount invitation={props.invitation} />;
}
