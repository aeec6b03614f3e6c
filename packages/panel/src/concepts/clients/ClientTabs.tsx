import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { clientPath } from "../../paths.ts";
import { TabLinks } from "../../ui/index.ts";
import type { ClientDetail } from "../links/queries.ts";

export type ClientTab = "overview" | "sharing" | "about" | "activity";

/** The parts of a client's page, each with an address of its own. */
export function ClientTabs({ client, current }: { client: ClientDetail; current: ClientTab }) {
  const { number } = useAccount();
  const { id, features, account } = client;
  const tabs = [
    { id: "overview", label: m.client_tab_overview(), href: clientPath(number, id) },
    { id: "sharing", label: m.client_tab_sharing(), href: clientPath(number, id, "sharing") },
    ...(features
      ? [{ id: "about", label: m.client_tab_about(), href: clientPath(number, id, "about") }]
      : []),
    ...(account
      ? [{ id: "activity", label: m.client_tab_activity(), href: clientPath(number, id, "activity") }]
      : []),
  ];
  return <TabLinks label={m.client_tabs()} tabs={tabs} current={current} />;
}
