import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { endSessions } from "./end-sessions.ts";

export const signOut = changing(operations.signOut, async ({ tx, asker }) => {
  await endSessions(tx, asker.id, { only: asker.sessionId });
  return {
    session: null,
    audit: [
      {
        account: null,
        action: "people.sign-out",
        target: { kind: "person", id: asker.id, name: asker.name },
      },
    ],
  };
});
