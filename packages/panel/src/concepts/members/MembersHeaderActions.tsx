import { m } from "../../messages/messages.js";
import { useAddress } from "../../parts/useAddress.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, type Reason } from "../../ui/index.ts";
import { ExportMembersButton } from "./ExportMembersButton.tsx";
import type { MembersFilter } from "./queries.ts";

export function InviteButton({ noPermission }: { noPermission: Reason | undefined }) {
  const { go } = useAddress();
  return (
    <Button variant="primary" onPress={() => go({ invite: "person" })} disabledReason={noPermission}>
      {m.members_invite_people()}
    </Button>
  );
}

export interface MembersHeaderActionsProps {
  account: string;
  filter: MembersFilter;
  noPermission: Reason | undefined;
  onExportFailed: (error: unknown) => void;
}

export function MembersHeaderActions(props: MembersHeaderActionsProps) {
  const { account, filter, noPermission, onExportFailed } = props;
  return (
    <>
      <ExportMembersButton account={account} filter={filter} onFailed={onExportFailed} />
      {noPermission ? (
        <Button disabledReason={noPermission}>{m.members_import()}</Button>
      ) : (
        <ButtonLink href={accountPath(account, "users/import")}>{m.members_import()}</ButtonLink>
      )}
      <InviteButton noPermission={noPermission} />
    </>
  );
}
