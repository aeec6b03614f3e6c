import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { rolePath } from "../../paths.ts";
import { Button, EmptyState, PageHeader, Table } from "../../ui/index.ts";
import { rolesQuery } from "../members/queries.ts";
import { TeamTabs } from "../members/TeamTabs.tsx";
import { DeleteRoleDialog } from "./DeleteRoleDialog.tsx";
import { rolesColumns } from "./roles-columns.tsx";

export default function RolesPage() {
  const { number, name } = useAccount();
  const noManage = useMay("roles.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const query = useQuery(rolesQuery(number));
  const problem = query.error ? describeProblem(query.error) : undefined;
  const deleted = query.data?.items.find((role) => role.id !== null && role.id === values.delete);
  return (
    <>
      <PageHeader
        title={m.frame_users()}
        sub={m.roles_sub({ account: name })}
        actions={
          <Button variant="primary" disabledReason={noManage} onPress={() => open(rolePath(number, "new"))}>
            {m.roles_new()}
          </Button>
        }
      />
      <TeamTabs current="roles" />
      <Table
        label={m.team_tab_roles()}
        rows={query.data?.items}
        columns={rolesColumns({
          account: number,
          noManage,
          onDuplicate: (role) => open(rolePath(number, "new", { from: String(role.choice) })),
          onDelete: (role) => go({ delete: role.id ?? undefined }),
        })}
        rowKey={(role) => String(role.choice)}
        error={
          problem && !query.data
            ? { message: problem.title, detail: problem.detail, onRetry: () => void query.refetch() }
            : undefined
        }
        empty={<EmptyState icon="shield" title={m.roles_empty()} />}
      />
      {deleted && query.data && (
        <DeleteRoleDialog
          account={number}
          accountName={name}
          roles={query.data}
          role={deleted}
          onClose={() => adjust({ delete: undefined })}
        />
      )}
    </>
  );
}
