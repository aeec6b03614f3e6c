import { ClientFrame } from "./ClientFrame.tsx";
import { ClientOverview } from "./ClientOverview.tsx";

export default function ClientPage() {
  return <ClientFrame tab="overview">{(client) => <ClientOverview client={client} />}</ClientFrame>;
}
