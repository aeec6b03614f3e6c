import { AboutClient } from "./AboutClient.tsx";
import { ClientFrame } from "./ClientFrame.tsx";

export default function AboutClientPage() {
  return <ClientFrame tab="about">{(client) => <AboutClient client={client} />}</ClientFrame>;
}
