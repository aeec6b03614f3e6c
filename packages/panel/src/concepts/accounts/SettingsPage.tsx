import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { Callout, PageHeader, ReasonNote, Sheet } from "../../ui/index.ts";
import { PeopleVisibility } from "../links/PeopleVisibility.tsx";
import { HandOver } from "../ownership/HandOver.tsx";
import { ClientAccessSheet } from "../shares/ClientAccessSheet.tsx";
import { DetailsForm } from "./DetailsForm.tsx";
import { SettingsTabs } from "./SettingsTabs.tsx";

export default function SettingsPage() {
  const { number, name, version, details, me } = useAccount();
  const edit = useMay("account.edit");
  const clients = useMay("clients.view");
  return (
    <>
      <PageHeader title={m.frame_settings()} sub={m.settings_sub({ account: name })} />
      <SettingsTabs current="account" />
      {edit.reason && (
        <div className="mb-4 max-w-2xl">
          <Callout tone="info">
            <ReasonNote reason={edit.reason} />
          </Callout>
        </div>
      )}
      <div className="max-w-2xl">
        <Sheet>{details && <DetailsForm account={number} version={version} details={details} />}</Sheet>
      </div>
      {clients.may && (
        <div className="mt-4 max-w-2xl">
          <ClientAccessSheet />
        </div>
      )}
      {clients.may && (
        <div className="mt-4 max-w-2xl">
          <PeopleVisibility />
        </div>
      )}
      {me.isOwner && (
        <div className="mt-4 max-w-2xl">
          <HandOver />
        </div>
      )}
    </>
  );
}
