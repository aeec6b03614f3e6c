import { m } from "../../messages/messages.js";
import { useMay } from "../../parts/useAccount.ts";
import { EmptyState, ReasonNote } from "../../ui/index.ts";
import { ClientFrame } from "../clients/ClientFrame.tsx";
import { ClientSharing } from "./ClientSharing.tsx";

/** To whom of the team a client is open. */
export default function SharingPage() {
  const noPeople = useMay("people.view").reason;
  return (
    <ClientFrame tab="sharing">
      {(client) => {
        if (noPeople)
          return (
            <EmptyState icon="lock" title={m.shares_no_people()}>
              <ReasonNote reason={noPeople} />
            </EmptyState>
          );
        if (!client.account || !["active", "suspended"].includes(client.status))
          return (
            <EmptyState icon="lock" title={m.shares_not_yet()}>
              {m.shares_not_yet_text()}
            </EmptyState>
          );
        return <ClientSharing link={client.id} />;
      }}
    </ClientFrame>
  );
}
