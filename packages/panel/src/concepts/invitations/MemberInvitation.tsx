import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { AcceptAsMe } from "./AcceptAsMe.tsx";
import { InvitationCard } from "./InvitationCard.tsx";
import { JoinAsNewPerson } from "./JoinAsNewPerson.tsx";
import type { Invitation } from "./queries.ts";
import { SignedInAsAnother } from "./SignedInAsAnother.tsx";
import { SignInFirst } from "./SignInFirst.tsx";
import { SignInOrJoin } from "./SignInOrJoin.tsx";

export interface InvitationProps {
  token: string;
  invitation: Invitation;
  onDeclined: () => void;
}

/** An invitation to a team, or to own an account: whoever opens it meets what he has to do, and nothing else. */
export function MemberInvitation(props: InvitationProps) {
  const { inviter, account, email, manager } = props.invitation;
  return (
    <>
      <EntryTitle
        title={
          manager
            ? m.invitation_owner_title({ manager: manager.name, account: account.name })
            : m.invitation_member_title({ inviter, account: account.name })
        }
        sub={m.invitation_for({ email })}
      />
      <div className="flex flex-col gap-6">
        <InvitationCard invitation={props.invitation} />
        <WhatToDo {...props} />
      </div>
    </>
  );
}

function WhatToDo(props: InvitationProps) {
  const { signedInAs, email, personExists } = props.invitation;
  if (signedInAs?.toLowerCase() === email.toLowerCase()) return <AcceptAsMe {...props} />;
  if (signedInAs !== null) return <SignedInAsAnother {...props} signedInAs={signedInAs} />;
  if (personExists === null) return <SignInOrJoin {...props} />;
  return personExists ? <SignInFirst {...props} /> : <JoinAsNewPerson {...props} />;
}
