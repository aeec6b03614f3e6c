import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { TabLinks } from "../../ui/index.ts";

export type TeamTab = "users" | "roles" | "groups";

/** The parts of "Users & access", below the heading of each. */
export function TeamTabs({ current }: { current: TeamTab }) {
  const { number } = useAccount();
  const tabs = [
    { id: "users", label: m.team_tab_users(), href: accountPath(number, "users") },
    { id: "roles", label: m.team_tab_roles(), href: accountPath(number, "users/roles") },
    { id: "groups", label: m.team_tab_groups(), href: accountPath(number, "users/groups") },
  ];
  return <TabLinks label={m.frame_users()} tabs={tabs} current={current} />;
}
