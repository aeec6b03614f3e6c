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
  const texts = { client: m.invitation_client_sign_in, offer: m.invitation_offer_sign_in };
  // A link between accounts is answered inside, by whoever may.
  const inside = kind === "client" || kind === "offer" ? texts[kind] : null;
  return (
    <div className="flex flex-col gap-4">
      <p>{inside ? inside() : askIn({ email })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={signInPath(here)}>
          {m.invitation_sign_in()}
        </ButtonLink>
        {!inside && <Decline {...props} />}
      </div>
    </div>
  );
}
