import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { useHash } from "../../parts/useHash.ts";
import { Skeleton } from "../../ui/index.ts";
import { ClientInvitation } from "./ClientInvitation.tsx";
import { GoneInvitation } from "./GoneInvitation.tsx";
import { MemberInvitation } from "./MemberInvitation.tsx";
import { invitationQuery } from "./queries.ts";

/** The page that an invitation's mail leads to. */
export default function InvitationPage() {
  const token = useHash("token") ?? "";
  const [declined, setDeclined] = useState(false);
  const query = useQuery({ ...invitationQuery(token), enabled: token !== "" && !declined });
  if (token === "") return <EntryTitle title={m.invitation_no_token()} />;
  if (declined) return <EntryTitle title={m.invitation_declined()} sub={m.invitation_declined_text()} />;
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError)
    return <GoneInvitation token={token} error={query.error} onRetry={() => void query.refetch()} />;
  const props = { token, invitation: query.data, onDeclined: () => setDeclined(true) };
  const { kind } = query.data;
  if (kind === "client" || kind === "offer") return <ClientInvitation {...props} />;
  return <MemberInvitation {...props} />;
}
