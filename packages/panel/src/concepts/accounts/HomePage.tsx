import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { Badge, CopyText, PageHeader } from "../../ui/index.ts";
import { OutsideNotice } from "../links/OutsideNotice.tsx";
import { OfferCallout } from "../ownership/OfferCallout.tsx";
import { accountStateName, accountStateTone } from "./account-state.ts";
import { CompanyCard } from "./CompanyCard.tsx";
import { Entrants } from "./Entrants.tsx";
import { InsideNow } from "./InsideNow.tsx";
import { MyAccess } from "./MyAccess.tsx";
import { PendingCallout } from "./PendingCallout.tsx";
import { QuickActions } from "./QuickActions.tsx";

export default function HomePage() {
  const { number, name, state } = useAccount();
  const people = useMay("people.view");
  const managers = useMay("managers.view");
  return (
    <>
      <PageHeader
        title={name}
        mark={<Badge tone={accountStateTone(state)}>{accountStateName(state)}</Badge>}
        sub={<CopyText text={number} label={m.person_number()} />}
        actions={<QuickActions />}
      />
      <OfferCallout />
      <PendingCallout />
      <OutsideNotice />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <MyAccess />
          {managers.may && <InsideNow account={number} />}
        </div>
        <CompanyCard />
      </div>
      {people.may && (
        <section aria-labelledby="entrants" className="mt-8">
          <h2 id="entrants" className="mb-2 font-serif text-heading font-semibold">
            {m.home_entrants()}
          </h2>
          <Entrants account={number} />
        </section>
      )}
    </>
  );
}
