import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import { JoinAsNewPerson } from "./JoinAsNewPerson.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";
import { SignInFirst } from "./SignInFirst.tsx";

/** A link that was handed over does not tell whether its address signs in already: whom it is for knows. */
export function SignInOrJoin(props: InvitationProps) {
  const [isNew, setNew] = useState(false);
  if (isNew) return <JoinAsNewPerson {...props} />;
  return (
    <div className="flex flex-col gap-4">
      <SignInFirst {...props} />
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <p>{m.invitation_new_here()}</p>
        <Button onPress={() => setNew(true)}>{m.invitation_join_new()}</Button>
      </div>
    </div>
  );
}
