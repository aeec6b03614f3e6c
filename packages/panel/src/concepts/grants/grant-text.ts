import { m } from "../../messages/messages.js";
import type { Grant } from "./queries.ts";

/** What a visitor gave, and to whom. */
export function grantText(grant: Grant): string {
  const { member, role, group, client } = grant;
  const [name, email] = [member?.name ?? "", member?.email ?? ""];
  switch (grant.kind) {
    case "member":
      if (!grant.isNew) return raisedText(grant, name);
      return member?.invited
        ? m.grants_member_invited({ name, email })
        : m.grants_member_new({ name, email });
    case "group-member":
      return m.grants_group({ name, group: group?.name ?? "" });
    case "role":
      return m.grants_role({ role: role?.name ?? "" });
    case "share":
      if (!grant.isNew) return m.grants_share_raised({ client: client?.name ?? "" });
      return m.grants_share({ client: client?.name ?? "", group: group?.name ?? grant.sharedWith ?? "" });
    case "client-access":
      return client ? m.grants_client_one({ client: client.name }) : m.grants_client_all();
    case "key":
      return m.grants_key({ name: grant.key?.name ?? "", prefix: grant.key?.prefix ?? "" });
    default:
      return m.grants_timed({ name });
  }
}

function raisedText({ restored, prolonged, permissions }: Grant, name: string): string {
  if (restored) return m.grants_member_restored({ name });
  if (prolonged && permissions.length === 0) return m.grants_member_prolonged({ name });
  return m.grants_member_raised({ name });
}
