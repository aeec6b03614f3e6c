import { GroupFrame } from "./GroupFrame.tsx";
import { GroupMembers } from "./GroupMembers.tsx";

export default function GroupPage() {
  return <GroupFrame tab="members">{(group) => <GroupMembers group={group} />}</GroupFrame>;
}
