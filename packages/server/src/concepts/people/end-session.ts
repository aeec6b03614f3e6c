import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endSessions } from "./end-sessions.ts";

export const endSession = changing(operations.endSession, async ({ tx, asker, params }) => {
  const ended = await endSessions(tx, asker.id, { only: params.session });
  if (ended === 0) throw new Refusal("not-found");
  return {
    ...(params.session === asker.sessionId && { session: null }),
    audit: [
      {
        account: null,
        action: "people.end-session",
        target: { kind: "session", id: params.session, name: asker.name },
      },
    ],
  };
});
