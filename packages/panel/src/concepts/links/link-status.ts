import { m } from "../../messages/messages.js";
import type { Tone } from "../../ui/index.ts";
import type { LinkStatus } from "./queries.ts";

interface Shown {
  tone: Tone;
  /** As the manager reads it. */
  manager: () => string;
  /** As the client reads it. */
  client: () => string;
}

const shown: Record<LinkStatus, Shown> = {
  waiting: { tone: "wait", manager: m.links_status_waiting, client: m.links_status_pending },
  active: { tone: "ok", manager: m.links_status_active, client: m.links_status_active },
  suspended: { tone: "stop", manager: m.links_status_suspended_by_client, client: m.links_status_suspended },
  declined: { tone: "plain", manager: m.links_status_declined, client: m.links_status_declined },
  cancelled: { tone: "plain", manager: m.links_status_cancelled, client: m.links_status_cancelled },
  ended: { tone: "plain", manager: m.links_status_ended, client: m.links_status_ended },
  expired: { tone: "plain", manager: m.links_status_expired, client: m.links_status_expired },
};

export const linkStatuses = Object.keys(shown) as LinkStatus[];
export const linkStatusName = (status: LinkStatus, side: "manager" | "client"): string =>
  shown[status][side]();
export const linkStatusTone = (status: LinkStatus): Tone => shown[status].tone;
export const isOver = (status: LinkStatus): boolean => shown[status].tone === "plain";

/** A request that nobody has answered, even if its time ran out: it can be sent again and withdrawn. */
export const isAsked = ({ status, answerBy }: { status: LinkStatus; answerBy: string | null }): boolean =>
  status === "waiting" || (status === "expired" && answerBy !== null);

export const asLinkStatus = (text: string | undefined): LinkStatus | undefined =>
  linkStatuses.find((status) => status === text);
