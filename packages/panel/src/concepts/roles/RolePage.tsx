import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { roleName } from "../../parts/roleName.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { accountPath, rolePath } from "../../paths.ts";
import { Button, ButtonLink, Callout, ReasonNote, reasonText, Skeleton } from "../../ui/index.ts";
import { rolesQuery } from "../members/queries.ts";
import { DeleteRoleDialog } from "./DeleteRoleDialog.tsx";
import { RoleForm } from "./RoleForm.tsx";
import { RoleHeader } from "./RoleHeader.tsx";
import { RolePeople } from "./RolePeople.tsx";
import { bodyOf, newBody } from "./role-body.ts";

export default function RolePage() {
  const { role: id = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const list = accountPath(number, "users/roles");
  const noManage = useMay("roles.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const query = useQuery(rolesQuery(number));
  const fresh = id === "new";
  const role = fresh ? null : query.data?.items.find((one) => one.choice === id);
  const [deleted, setDeleted] = useState(false);
  // Only now: while the form is there, it keeps one from leaving what was typed into it.
  useEffect(() => {
    if (deleted) open(list, { replace: true });
  }, [deleted, open, list]);
  usePageTitle(role ? roleName(role) : m.roles_new(), name);
  if (deleted) return <Skeleton lines={8} />;
  if (!query.data) {
    if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
    return <Skeleton lines={8} />;
  }
  if (role === undefined) {
    const back = <ButtonLink href={list}>{m.roles_back()}</ButtonLink>;
    return <NoticePage icon="shield" title={m.roles_gone()} actions={back} />;
  }
  const pattern = query.data.items.find((one) => one.choice === values.from);
  const locked = role?.preset ? m.roles_preset_locked() : noManage;
  const duplicate = (
    <Button
      size="small"
      disabledReason={noManage}
      onPress={() => open(rolePath(number, "new", { from: String(role?.choice) }))}
    >
      {m.roles_duplicate()}
    </Button>
  );
  return (
    <>
      <RoleHeader
        role={role}
        back={list}
        noManage={noManage}
        duplicate={duplicate}
        onDelete={() => go({ delete: "role" })}
      />
      <div className="flex flex-col gap-4">
        {locked && (
          <Callout tone="info" actions={role?.preset ? duplicate : undefined}>
            <ReasonNote reason={locked} />
          </Callout>
        )}
        <RoleForm
          key={`${id} ${values.from ?? ""}`}
          account={number}
          accountName={name}
          roles={query.data}
          role={role}
          values={role ? bodyOf(role) : newBody(pattern)}
          locked={reasonText(locked)}
          onSaved={(saved) => {
            if (fresh) open(rolePath(number, String(saved.choice)), { replace: true });
          }}
        />
        {role && <RolePeople account={number} choice={String(role.choice)} />}
      </div>
      {role && !role.preset && values.delete === "role" && (
        <DeleteRoleDialog
          account={number}
          accountName={name}
          roles={query.data}
          role={role}
          onClose={() => adjust({ delete: undefined })}
          onDeleted={() => setDeleted(true)}
        />
      )}
    </>
  );
}
