import { m } from "../../messages/messages.js";
import { formatDate } from "../../parts/dates.ts";
import { Rights } from "../../parts/Rights.tsx";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { CopyText, type Definition, DefinitionList } from "../../ui/index.ts";
import { canAndCannot } from "./can-and-cannot.ts";
import type { Offer } from "./queries.ts";

/** Who offers, how far, how long and on which conditions. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const { account, offeredBy, ceiling, permissions, endsAt, requireTwoFactor, onward, message } = offer;
  const { can, cannot } = canAndCannot(permissions);
  const items: Definition[] = [
    { term: m.person_number(), value: <CopyText text={account.number} label={m.person_number()} /> },
    ...(offeredBy ? [{ term: m.offers_person(), value: `${offeredBy.name}, ${offeredBy.email}` }] : []),
    { term: m.offers_ceiling(), value: <RoleBadge role={ceiling} /> },
    { term: m.offers_end(), value: endsAt ? formatDate(endsAt) : m.options_no_end() },
    {
      term: m.offers_two_factor(),
      value: requireTwoFactor ? m.offers_two_factor_yes() : m.offers_two_factor_no(),
    },
    { term: m.offers_onward(), value: onward ? m.offers_onward_yes() : m.offers_onward_no() },
  ];
  return (
    <div className="flex flex-col gap-3">
      {message && <blockquote className="border-l-2 border-line-strong pl-3 text-soft">{message}</blockquote>}
      <DefinitionList items={items} />
      <div className="flex flex-wrap gap-4">
        <Rights title={m.ceiling_can()} sign="check" permissions={can} />
        <Rights title={m.ceiling_cannot()} sign="cross" permissions={cannot} />
      </div>
    </div>
  );
}
