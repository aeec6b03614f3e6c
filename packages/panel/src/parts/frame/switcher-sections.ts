import { m } from "../../messages/messages.js";
import type { ComboItem, ComboSection } from "../../ui/index.ts";
import { accountHue } from "../accountHue.ts";
import { shownLevelName } from "../roleName.ts";
import { type EnterableAccount, wayId } from "./my-accounts.ts";

/** My own accounts, then teams, clients, and invitations that wait for me. */
export function switcherSections(ways: readonly EnterableAccount[], current: string | null): ComboSection[] {
  const section = (id: string, title: string, wanted: (way: EnterableAccount) => boolean) => ({
    id,
    title,
    items: ways.filter(wanted).map((way) => itemOf(way, current)),
  });
  return [
    section("pending", m.switcher_pending(), (way) => way.pending),
    section("mine", m.switcher_mine(), (way) => way.role === "owner"),
    section("team", m.switcher_team(), (way) => way.role === "member" && !way.pending),
    section("clients", m.switcher_clients(), (way) => way.role === "link"),
  ].filter(({ items }) => items.length > 0);
}

function itemOf(way: EnterableAccount, current: string | null): ComboItem {
  return {
    id: wayId(way),
    name: way.account.name,
    detail: detailOf(way),
    hue: accountHue(way.account),
    keywords: `${way.ownerName} ${way.via?.name ?? ""} ${way.account.number.replaceAll("-", "")}`,
    current: wayId(way) === current,
    disabledReason: way.state === "closed" ? m.switcher_closed_reason() : undefined,
  };
}

function detailOf({ account, state, via, level, pending }: EnterableAccount): string {
  const facts = [
    account.number,
    pending ? m.switcher_waiting() : shownLevelName(level),
    state === "suspended" && m.switcher_suspended(),
    via && m.switcher_through({ manager: via.name }),
  ];
  return facts.filter(Boolean).join(" · ");
}
