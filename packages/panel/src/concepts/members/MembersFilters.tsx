import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AddressSearch } from "../../parts/AddressSearch.tsx";
import { roleName } from "../../parts/roleName.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { FilterChip, Toolbar } from "../../ui/index.ts";
import { memberStatuses, memberStatusName } from "./member-status.ts";
import { type MembersFilter, rolesQuery, teamGroupsQuery } from "./queries.ts";
import { roleKey } from "./role-draft.ts";
import { inactiveChoices } from "./useMembersFilter.ts";

const one = (value: string | undefined) => (value ? [value] : []);

export function MembersFilters({ account, filter }: { account: string; filter: MembersFilter }) {
  const { adjust } = useAddress();
  const roles = useQuery(rolesQuery(account));
  const groups = useQuery(teamGroupsQuery(account));
  const roleOptions = (roles.data?.items ?? []).map((role) => ({
    value: roleKey(role.choice),
    label: roleName(role),
  }));
  const groupOptions = (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Toolbar>
      <AddressSearch label={m.members_search()} placeholder={m.members_search_placeholder()} />
      <FilterChip
        label={m.members_column_status()}
        options={memberStatuses.map((value) => ({ value, label: memberStatusName(value) }))}
        chosen={filter.status ? [filter.status] : []}
        onChange={([status]) => adjust({ status })}
      />
      <FilterChip
        label={m.members_column_role()}
        options={roleOptions}
        chosen={one(filter.role)}
        onChange={([inRole]) => adjust({ inRole })}
      />
      {(groupOptions.length > 0 || filter.group) && (
        <FilterChip
          label={m.members_filter_group()}
          options={groupOptions}
          chosen={one(filter.group)}
          onChange={([group]) => adjust({ group })}
        />
      )}
      <FilterChip
        label={m.members_filter_two_factor()}
        options={[
          { value: "on", label: m.members_two_factor_on() },
          { value: "off", label: m.members_two_factor_off() },
        ]}
        chosen={one(filter.twoFactor)}
        onChange={([twoFactor]) => adjust({ twoFactor })}
      />
      <FilterChip
        label={m.members_filter_inactive()}
        options={inactiveChoices.map((days) => ({
          value: String(days),
          label: m.members_filter_days({ count: days }),
        }))}
        chosen={filter.inactiveDays ? [String(filter.inactiveDays)] : []}
        onChange={([inactive]) => adjust({ inactive })}
      />
    </Toolbar>
  );
}
