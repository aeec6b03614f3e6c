import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ListTable } from "../../parts/ListTable.tsx";
import { EmptyState } from "../../ui/index.ts";
import { roleMembersQuery } from "./queries.ts";
import { rolePeopleColumns } from "./role-people-columns.tsx";

export interface RolePeopleProps {
  account: string;
  choice: string;
}

export function RolePeople({ account, choice }: RolePeopleProps) {
  const query = useInfiniteQuery(roleMembersQuery(account, choice));
  return (
    <section aria-labelledby="role-people">
      <h2 id="role-people" className="mb-2 font-serif text-heading font-semibold">
        {m.roles_people_title()}
      </h2>
      <ListTable
        label={m.roles_people_title()}
        query={query}
        columns={rolePeopleColumns()}
        rowKey={(member) => member.id ?? "owner"}
        empty={<EmptyState icon="person" title={m.roles_people_none()} />}
      />
    </section>
  );
}
