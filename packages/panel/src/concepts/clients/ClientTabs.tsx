import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { clientPath } from "../../paths.ts";
import { TabLinks } from "../../ui/index.ts";

export type ClientTab = "overview" | "sharing";

/** The parts of a client's page, each with an address of its own. */
export function ClientTabs({ link, current }: { link: string; current: ClientTab }) {
  const { number } = useAccount();
  const tabs = [
    { id: "overview", label: m.client_tab_overview(), href: clientPath(number, link) },
    { id: "sharing", label: m.client_tab_sharing(), href: clientPath(number, link, "sharing") },
  ];
  return <TabLinks label={m.client_tabs()} tabs={tabs} current={current} />;
}
