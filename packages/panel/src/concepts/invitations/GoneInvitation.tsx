import { ProblemError } from "@keyholder/sdk";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useMailReaches } from "../../parts/useMailReaches.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink, Callout } from "../../ui/index.ts";

export interface GoneInvitationProps {
  token: string;
  error: unknown;
  onRetry: () => void;
}

/** An invitation that cannot be used any more, and what to do instead. */
export function GoneInvitation({ token, error, onRetry }: GoneInvitationProps) {
  const renew = useMutation({ mutationFn: () => client.renewInvitation({ body: { token } }) });
  const mailReaches = useMailReaches();
  const code = error instanceof ProblemError ? error.code : "unreachable";
  const { title, detail } = describeProblem(error);
  if (code === "unreachable" || code === "throttled" || code === "failed")
    return <LoadError error={error} onRetry={onRetry} />;
  if (code === "invitation-expired" && !mailReaches)
    return <EntryTitle title={m.invitation_expired_title()} sub={m.invitation_expired_ask()} />;
  if (code === "invitation-expired")
    return (
      <>
        <EntryTitle title={m.invitation_expired_title()} sub={m.invitation_expired_text()} />
        {renew.isError && <LoadError error={renew.error} />}
        {renew.isSuccess ? (
          <div role="status">
            <Callout tone="ok">{m.invitation_sent_again()}</Callout>
          </div>
        ) : (
          <Button variant="primary" pending={renew.isPending} onPress={() => renew.mutate()}>
            {m.invitation_send_again()}
          </Button>
        )}
      </>
    );
  const used = code === "invitation-used";
  return (
    <>
      <EntryTitle
        title={used ? m.invitation_used_title() : m.invitation_gone_title()}
        sub={`${title} ${detail ?? ""}`}
      />
      <ButtonLink variant={used ? "primary" : "default"} href={paths.signIn}>
        {m.signin_submit()}
      </ButtonLink>
    </>
  );
}
