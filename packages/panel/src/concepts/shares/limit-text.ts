import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";
import type { Sharing, SharingEntrant } from "./queries.ts";

type Limit = SharingEntrant["limits"][number];
interface Words {
  role: string;
  client: string;
  ceiling: string;
}

const sentences: Record<Limit, (words: Words) => string> = {
  "person-disabled": m.why_person_disabled,
  invited: m.shares_limit_invited,
  "membership-suspended": m.shares_limit_membership_suspended,
  "membership-expired": m.shares_limit_membership_expired,
  "manager-suspended": m.shares_limit_manager,
  "manager-closed": m.shares_limit_manager,
  "clients-enter-missing": m.shares_limit_enter,
  "clients-act-missing": m.shares_limit_act,
  "two-factor-missing": m.shares_limit_two_factor,
  "ceiling-suspended": m.shares_limit_suspended,
  "ceiling-lacks": m.shares_limit_ceiling,
  "role-lacks": m.shares_limit_role,
  "account-closed": m.shares_limit_account,
  "account-suspended": m.shares_limit_account,
};

/** Why somebody gets less than the client is opened to him for. */
export function limitText(limit: Limit, { role }: SharingEntrant, { client, ceiling }: Sharing): string {
  return sentences[limit]({
    role: role ? roleName(role) : m.level_owner(),
    client: client.name,
    ceiling: roleName(ceiling),
  });
}
