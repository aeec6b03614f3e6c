import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Button, ConfirmDialog } from "../../ui/index.ts";
import type { InvitationProps } from "./MemberInvitation.tsx";

/** Declining needs no sign-in: the link is enough. */
export function Decline({ token, invitation, onDeclined }: InvitationProps) {
  const [asking, setAsking] = useState(false);
  const decline = useMutation({
    mutationFn: () => client.declineInvitation({ body: { token } }),
    onSuccess: onDeclined,
  });
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {m.invitation_decline()}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.invitation_decline_title({ account: invitation.account.name })}
        verb={m.invitation_decline_verb()}
        pending={decline.isPending}
        error={decline.error && <ProblemText error={decline.error} />}
        onConfirm={() => decline.mutate()}
      >
        {m.invitation_decline_text({ inviter: invitation.inviter })}
      </ConfirmDialog>
    </>
  );
}
