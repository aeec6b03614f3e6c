import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { TabLinks } from "../../ui/index.ts";

export type SettingsTab = "account" | "api-keys";

/** The parts of an account's settings, below the heading of each; nothing for who sees the first alone. */
export function SettingsTabs({ current }: { current: SettingsTab }) {
  const { number } = useAccount();
  const keys = useMay("api_keys.manage").may;
  const tabs = [
    { id: "account", label: m.settings_tab_account(), href: accountPath(number, "settings") },
    ...(keys
      ? [{ id: "api-keys", label: m.keys_title(), href: accountPath(number, "settings/api-keys") }]
      : []),
  ];
  if (tabs.length === 1 && current === "account") return null;
  return <TabLinks label={m.frame_settings()} tabs={tabs} current={current} />;
}
