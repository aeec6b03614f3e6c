import { ReceiptsPage } from "./ReceiptsPage.tsx";

export default function ClientReceiptsPage() {
  return <ReceiptsPage side="manager" />;
}
