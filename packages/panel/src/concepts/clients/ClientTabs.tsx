import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { clientPath } from "../../paths.ts";
import { TabLinks } from "../../ui/index.ts";
import type { ClientDetail } from "../links/queries.ts";

export type ClientTab = "overview" | "about" | "activity";

/** The parts of a client's page, each with an address of its own. */
export function ClientTabs({ client, current }: { client: ClientDetail; current: ClientTab }) {
  const { number } = useAccount();
  const path = clientPath(number, client.id);
  const tabs = [
    { id: "overview", label: m.client_tab_overview(), href: path },
    ...(client.features ? [{ id: "about", label: m.client_tab_about(), href: `${path}/about` }] : []),
    ...(client.account ? [{ id: "activity", label: m.client_tab_activity(), href: `${path}/activity` }] : []),
  ];
  return <TabLinks label={m.client_tabs()} tabs={tabs} current={current} />;
}
