import { m } from "../../messages/messages.js";
import { Identity } from "../../ui/index.ts";
import type { Member } from "./queries.ts";

export interface MemberIdentityProps {
  member: Pick<Member, "name" | "email" | "isMe">;
  wraps?: boolean | undefined;
}

/** Who it is, in a list of the team. */
export function MemberIdentity({ member: { name, email, isMe }, wraps }: MemberIdentityProps) {
  return <Identity name={isMe ? m.members_you({ name }) : name} detail={email} shape="round" wraps={wraps} />;
}
