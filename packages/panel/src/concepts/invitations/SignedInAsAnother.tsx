import { useLocation } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { useSignOut } from "../../parts/frame/useSignOut.ts";
import { signInPath } from "../../paths.ts";
import { Button, Callout } from "../../ui/index.ts";
import type { InvitationProps } from "./MemberInvitation.tsx";

/** This browser is signed in as somebody else than the invited person. */
export function SignedInAsAnother({ invitation, signedInAs }: InvitationProps & { signedInAs: string }) {
  const { email, personExists } = invitation;
  const here = useLocation().href;
  const signOut = useSignOut(personExists ? signInPath(here) : here);
  return (
    <Callout
      tone="wait"
      title={m.invitation_other_title({ signedIn: signedInAs })}
      actions={
        <Button pending={signOut.isPending} onPress={() => signOut.mutate()}>
          {m.invitation_switch()}
        </Button>
      }
    >
      {m.invitation_other_text({ email })}
    </Callout>
  );
}
