import { ReceiptsPage } from "./ReceiptsPage.tsx";

export default function ManagerReceiptsPage() {
  return <ReceiptsPage side="client" />;
}
