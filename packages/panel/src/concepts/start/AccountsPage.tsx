import { m } from "../../messages/messages.js";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { PageHeader } from "../../ui/index.ts";
import { EnterableAccounts } from "./EnterableAccounts.tsx";

export default function AccountsPage() {
  usePageTitle(m.accounts_title());
  return (
    <>
      <PageHeader title={m.accounts_title()} sub={m.accounts_sub()} />
      <EnterableAccounts />
    </>
  );
}
