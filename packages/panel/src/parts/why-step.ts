import type { Step } from "@keyholder/sdk";
import { m } from "../messages/messages.js";
import { permissionName } from "./permissionName.ts";
import { presetName } from "./roleName.ts";

/** What a step of a path says, with the names that its sentence needs. */
export interface StepWords {
  permission: string;
  account: string;
  client: string;
  manager: string;
  /** null where it is another party's business. */
  role: string | null;
}

type Sentence = (words: StepWords) => string;

/** A sentence with the role in it, or another where the role is not known. */
const withRole =
  (known: (words: StepWords & { role: string }) => string, unknown: Sentence): Sentence =>
  (words) =>
    words.role === null ? unknown(words) : known({ ...words, role: words.role });

const passing: Record<Step["kind"], Sentence> = {
  home: withRole((words) => m.why_home_role(words), m.why_home),
  leave: m.why_leave,
  share: withRole((words) => m.why_share_right(words), m.why_share_team),
  link: withRole((words) => m.why_link(words), m.why_link_unknown),
  account: m.why_account,
};

/** By the closed list of reasons in the access rules. */
const refusing: Record<string, Sentence> = {
  "person-disabled": m.why_person_disabled,
  "not-a-member": m.why_not_a_member,
  invited: m.why_invited,
  "membership-suspended": m.why_membership_suspended,
  "membership-expired": m.why_membership_expired,
  "owner-only": m.why_owner_only,
  unticked: m.why_unticked,
  "role-lacks": withRole((words) => m.why_role_lacks(words), m.why_role_lacks_unknown),
  "manager-closed": m.why_manager_closed,
  "manager-suspended": m.why_manager_suspended,
  "clients-feature-off": m.why_clients_feature_off,
  "clients-enter-missing": m.why_clients_enter_missing,
  "clients-act-missing": m.why_clients_act_missing,
  "not-shared": m.why_not_shared,
  "right-lacks": m.why_right_lacks,
  "link-pending": m.why_link_pending,
  "link-declined": m.why_link_declined,
  "link-cancelled": m.why_link_cancelled,
  "link-ended": m.why_link_ended,
  "link-expired": m.why_link_expired,
  "not-onward": m.why_not_onward,
  "two-factor-missing": m.why_two_factor_missing,
  "ceiling-suspended": m.why_ceiling_suspended,
  reserved: m.why_reserved,
  "ceiling-lacks": withRole((words) => m.why_ceiling_lacks(words), m.why_ceiling_lacks_unknown),
  "account-closed": m.why_account_closed,
  "account-suspended": m.why_account_suspended,
  "feature-off": m.why_feature_off,
};

/** One step in a sentence. `manager` is the account that a link leads from. */
export function stepTitle(step: Step, manager: string, permission: string): string {
  const words = {
    permission: permissionName(permission),
    account: step.account || m.why_somebody(),
    client: step.client || step.account || m.why_somebody(),
    manager: manager || m.why_somebody(),
    role: step.role === null ? null : roleWord(step.role),
  };
  if (step.passes) return step.role === "owner" ? m.why_home_owner(words) : passing[step.kind](words);
  const sentence = step.reason === null ? undefined : refusing[step.reason];
  if (sentence) return sentence(words);
  return step.account ? m.why_others_setting(words) : m.why_others_setting_unknown();
}

function roleWord(role: string): string {
  return role.includes(".") ? m.role_own_choice() : presetName(role);
}
