import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { areaName, areaOf, permissionName, permissions } from "../../parts/permissionName.ts";
import { whyQuery } from "../../parts/queries.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { WhyAnswer } from "../../parts/WhyAnswer.tsx";
import { whyTitle } from "../../parts/why-title.ts";
import { PageHeader, Select, Sheet, Skeleton } from "../../ui/index.ts";
import { teamQuery } from "./queries.ts";

const me = "me";

/** Asks about any person and any permission; the question stands in the address. */
export default function WhyPage() {
  const { number, name } = useAccount();
  const { values, adjust } = useAddress();
  const permission = values.permission ?? "account.view";
  const person = values.person;
  const why = useQuery(whyQuery(number, permission, { person }));
  const maySeeTeam = useMay("people.view");
  const team = useInfiniteQuery({ ...teamQuery(number), enabled: maySeeTeam.may });
  const people = team.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={m.whypage_title()} sub={m.whypage_sub({ account: name })} />
      <div className="mb-5 grid max-w-[38.75rem] gap-4 sm:grid-cols-2">
        <Select
          label={m.whypage_who()}
          value={person ?? me}
          onChange={(chosen) => adjust({ person: chosen === me ? undefined : chosen })}
          disabledReason={maySeeTeam.reason}
          options={[
            { value: me, label: m.whypage_me() },
            ...people.flatMap((one) =>
              one.personId && !one.isMe
                ? [{ value: one.personId, label: one.name, description: one.email }]
                : [],
            ),
          ]}
        />
        <Select
          label={m.whypage_what()}
          value={permission}
          onChange={(chosen) => adjust({ permission: chosen })}
          options={permissions.map((one) => ({
            value: one,
            label: permissionName(one),
            description: areaName(areaOf(one)),
          }))}
        />
      </div>
      <div className="max-w-[38.75rem]">
        <Sheet title={why.data && whyTitle(why.data, person === undefined)}>
          {why.data && (
            <WhyAnswer
              key={permission + person}
              why={why.data}
              ask={person === undefined ? { account: number } : undefined}
            />
          )}
          {why.isPending && <Skeleton lines={5} />}
          {why.isError && <LoadError error={why.error} onRetry={() => void why.refetch()} />}
        </Sheet>
      </div>
    </>
  );
}
