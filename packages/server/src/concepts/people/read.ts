import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { openSessionsOf } from "./sessions-store.ts";
import { shownMe } from "./shown-me.ts";

export const getMe = reading(operations.getMe, async ({ db, asker }) => shownMe(db, asker.id));

export const listSessions = reading(operations.listSessions, async ({ db, asker, query }) => {
  const rows = await openSessionsOf(db, asker.id, readCursor(instantAndId, query.after), query.limit);
  const page = pageOf(rows, query.limit, ({ used_key, id }) => [used_key, id]);
  return {
    ...page,
    items: page.items.map((session) => ({
      id: session.id,
      current: session.id === asker.sessionId,
      startedAt: session.started_at.toISOString(),
      lastUsedAt: session.last_used_at.toISOString(),
      ip: session.ip,
      userAgent: session.user_agent,
    })),
  };
});
