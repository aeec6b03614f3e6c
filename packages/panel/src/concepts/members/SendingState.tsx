import { m } from "../../messages/messages.js";
import { Callout, Progress } from "../../ui/index.ts";
import type { Sending } from "./useInviteMembers.ts";

/** How far the invitations are; after a run that left some over, what became of it. */
export function SendingState({ sending: { running, sent, failed, of } }: { sending: Sending }) {
  if (of < 2) return null;
  if (running)
    return (
      <Progress
        label={m.members_sending()}
        value={sent + failed}
        max={of}
        text={m.members_sending_of({ done: sent + failed, count: of })}
      />
    );
  if (sent === of) return null;
  return (
    <Callout tone="stop" title={m.members_sent_some({ count: sent })}>
      {m.members_sent_rest({ count: of - sent })}
    </Callout>
  );
}
