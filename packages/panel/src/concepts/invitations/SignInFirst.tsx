import { useLocation } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { signInPath } from "../../paths.ts";
import { ButtonLink } from "../../ui/index.ts";
import { Decline } from "./Decline.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";

/** The invited person signs in already, elsewhere: he does so here and comes back. */
export function SignInFirst(props: InvitationProps) {
  const { kind, email, personExists } = props.invitation;
  const askIn = personExists === null ? m.invitation_sign_in_maybe : m.invitation_sign_in_first;
  const here = useLocation().href;
  return (
    <div className="flex flex-col gap-4">
      <p>{kind === "client" ? m.invitation_client_sign_in() : askIn({ email })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={signInPath(here)}>
          {m.invitation_sign_in()}
        </ButtonLink>
        <Decline {...props} />
      </div>
    </div>
  );
}
