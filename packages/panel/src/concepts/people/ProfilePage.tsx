import { useSuspenseQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { meQuery } from "../../parts/queries.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { CopyText, DefinitionList, PageHeader, Sheet } from "../../ui/index.ts";
import { EnterableAccounts } from "../start/EnterableAccounts.tsx";
import { AboutMeForm } from "./AboutMeForm.tsx";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import { Sessions } from "./Sessions.tsx";

export default function ProfilePage() {
  const { data: me } = useSuspenseQuery(meQuery());
  usePageTitle(m.profile_title());
  return (
    <>
      <PageHeader title={m.profile_title()} sub={m.profile_sub({ email: me.email })} />
      <div className="flex flex-col gap-8">
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Sheet title={m.profile_you()}>
            <AboutMeForm me={me} />
          </Sheet>
          <Sheet title={m.profile_password()} sub={m.profile_password_sub()}>
            <ChangePasswordForm email={me.email} />
          </Sheet>
        </div>
        {me.ownAccounts.length > 0 && (
          <Sheet title={m.person_numbers()} sub={m.profile_numbers_sub()}>
            <DefinitionList
              items={me.ownAccounts.map(({ number, name }) => ({
                term: name,
                value: <CopyText label={m.person_number()} text={number} />,
              }))}
            />
          </Sheet>
        )}
        <section aria-labelledby="my-access">
          <h2 id="my-access" className="font-serif text-heading font-semibold">
            {m.profile_access()}
          </h2>
          <p className="mb-3 text-soft">{m.profile_access_sub()}</p>
          <EnterableAccounts />
        </section>
        <Sessions />
      </div>
    </>
  );
}
