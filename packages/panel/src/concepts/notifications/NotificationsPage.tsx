import { m } from "../../messages/messages.js";
import { useAddress } from "../../parts/useAddress.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { notificationsPath } from "../../paths.ts";
import { PageHeader, TabLinks } from "../../ui/index.ts";
import { Choices } from "./Choices.tsx";
import { MarkAll } from "./MarkAll.tsx";
import { NotificationList } from "./NotificationList.tsx";

export default function NotificationsPage() {
  const { values } = useAddress();
  const current = values.view === "choices" ? "choices" : "list";
  usePageTitle(m.notifications_title());
  return (
    <>
      <PageHeader
        title={m.notifications_title()}
        sub={m.notifications_sub()}
        actions={current === "list" && <MarkAll />}
      />
      <TabLinks
        label={m.notifications_title()}
        current={current}
        tabs={[
          { id: "list", label: m.notifications_tab_list(), href: notificationsPath() },
          {
            id: "choices",
            label: m.notifications_tab_choices(),
            href: notificationsPath({ view: "choices" }),
          },
        ]}
      />
      {current === "list" ? <NotificationList /> : <Choices />}
    </>
  );
}
