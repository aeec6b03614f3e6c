import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { Button } from "../../ui/index.ts";
import { Decline } from "./Decline.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";
import { useAccept } from "./useAccept.ts";

/** The invited person is signed in: one press. */
export function AcceptAsMe(props: InvitationProps) {
  const accept = useAccept(props.token);
  return (
    <div className="flex flex-col gap-4">
      {accept.isError && <LoadError error={accept.error} />}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={accept.isPending} onPress={() => accept.mutate({})}>
          {m.invitation_accept()}
        </Button>
        <Decline {...props} />
      </div>
    </div>
  );
}
