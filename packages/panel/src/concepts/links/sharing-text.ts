import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import type { Client } from "./queries.ts";

/** To whom of the team a client is open, in a few words: "2 groups and 1 person". */
export function sharingText({ access, groups, people }: NonNullable<Client["sharing"]>): string {
  if (access === "team") return m.clients_sharing_team();
  if (groups === 0 && people === 0) return m.clients_sharing_nobody();
  return formatList([
    ...(groups > 0 ? [m.clients_sharing_groups({ count: groups })] : []),
    ...(people > 0 ? [m.clients_sharing_people({ count: people })] : []),
  ]);
}
