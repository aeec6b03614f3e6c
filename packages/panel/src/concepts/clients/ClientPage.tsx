import { useAccount } from "../../parts/useAccount.ts";
import { ReceiptSheet } from "../consents/ReceiptSheet.tsx";
import { ClientFrame } from "./ClientFrame.tsx";
import { ClientNotes } from "./ClientNotes.tsx";
import { ClientOverview } from "./ClientOverview.tsx";
import { ClientOwner } from "./ClientOwner.tsx";

export default function ClientPage() {
  const { number, name } = useAccount();
  return (
    <ClientFrame tab="overview">
      {(client) => (
        <div className="flex flex-col gap-4">
          <ClientOverview client={client} />
          {client.madeHere && !client.handedOver && (
            <ClientOwner account={number} accountName={name} client={client} />
          )}
          <ClientNotes account={number} client={client} />
          {client.account && !client.madeHere && (
            <ReceiptSheet account={number} link={client.id} other={client.account} />
          )}
        </div>
      )}
    </ClientFrame>
  );
}
