import { m } from "../../messages/messages.js";
import type { Tone } from "../../ui/index.ts";
import type { MemberStatus } from "./queries.ts";

const shown: Record<MemberStatus, { tone: Tone; name: () => string }> = {
  invited: { tone: "wait", name: m.members_status_invited },
  "in-use": { tone: "ok", name: m.members_status_in_use },
  suspended: { tone: "stop", name: m.members_status_suspended },
  expired: { tone: "plain", name: m.members_status_expired },
  bounced: { tone: "stop", name: m.members_status_bounced },
};

export const memberStatuses = Object.keys(shown) as MemberStatus[];
export const memberStatusName = (status: MemberStatus): string => shown[status].name();
export const memberStatusTone = (status: MemberStatus): Tone => shown[status].tone;

export const asMemberStatus = (text: string | undefined): MemberStatus | undefined =>
  memberStatuses.find((status) => status === text);

/** Whether nobody has accepted the invitation yet. */
export const isInvited = ({ status, invitation }: { status: MemberStatus; invitation: object | null }) =>
  status === "invited" || (status === "bounced" && invitation !== null);
