import { type NotificationsFilter, notificationCategories } from "../../parts/notifications/queries.ts";
import { useAddress } from "../../parts/useAddress.ts";

/** What the address asks to see. */
export function useFilter(): NotificationsFilter {
  const { values } = useAddress();
  const category = notificationCategories.find((one) => one === values.category);
  return {
    ...(values.account && { account: values.account }),
    ...(category && { category }),
    ...(values.unread && { unread: "true" }),
  };
}
