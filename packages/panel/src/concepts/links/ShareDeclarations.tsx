import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { DeclarationBoxes } from "../../parts/DeclarationBoxes.tsx";
import { formatDate } from "../../parts/dates.ts";
import type { Declarations } from "../../parts/useDeclarations.ts";
import { Callout } from "../../ui/index.ts";
import { rolesQuery } from "../members/queries.ts";
import { type Ceiling, ceilingName, isLevel } from "./ceiling-choice.ts";
import { conditionsBody } from "./link-conditions.ts";
import { StepHeading } from "./StepHeading.tsx";
import type { Match, ShareDraft } from "./share-draft.ts";

export interface ShareDeclarationsProps {
  account: string;
  accountName: string;
  draft: ShareDraft;
  ceiling: Ceiling;
  found: Match;
  declarations: Declarations;
}

/** The last step: what is offered, in one sentence, and what one declares by it. */
export function ShareDeclarations(props: ShareDeclarationsProps) {
  const { account, accountName, draft, ceiling, found, declarations } = props;
  const roles = useQuery({ ...rolesQuery(account), enabled: !isLevel(ceiling) });
  const { endsAt } = conditionsBody(draft.conditions);
  const summary = m.share_summary({
    who: `${found.owner}, ${found.name} (${found.number})`,
    account: accountName,
    level: ceilingName(ceiling, roles.data?.items ?? []),
    until: endsAt ? m.share_until({ date: formatDate(endsAt) }) : m.share_no_end(),
  });
  return (
    <>
      <StepHeading>{m.share_declare()}</StepHeading>
      <Callout tone="info" title={summary}>
        {m.share_summary_note()}
      </Callout>
      <DeclarationBoxes declarations={declarations} />
    </>
  );
}
