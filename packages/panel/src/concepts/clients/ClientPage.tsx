import { useAccount } from "../../parts/useAccount.ts";
import { ReceiptSheet } from "../consents/ReceiptSheet.tsx";
import { ClientFrame } from "./ClientFrame.tsx";
import { ClientOverview } from "./ClientOverview.tsx";

export default function ClientPage() {
  const { number } = useAccount();
  return (
    <ClientFrame tab="overview">
      {(client) => (
        <div className="flex flex-col gap-4">
          <ClientOverview client={client} />
          {client.account && <ReceiptSheet account={number} link={client.id} other={client.account} />}
        </div>
      )}
    </ClientFrame>
  );
}
