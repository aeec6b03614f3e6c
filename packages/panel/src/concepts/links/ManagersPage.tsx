import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { AccessRequests } from "../../parts/asking/AccessRequests.tsx";
import { TemporaryAccess } from "../../parts/asking/TemporaryAccess.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, CopyText, EmptyState, PageHeader, ReasonNote } from "../../ui/index.ts";
import { GrantsDialog } from "../grants/GrantsDialog.tsx";
import { CeilingDialog } from "./CeilingDialog.tsx";
import { ConditionsDialog } from "./ConditionsDialog.tsx";
import { EndManagerDialog } from "./EndManagerDialog.tsx";
import { isOver } from "./link-status.ts";
import { managerColumns } from "./managers-columns.tsx";
import { RestoreOutsideDialog, SuspendOutsideDialog } from "./OutsideDialog.tsx";
import { OutsideNotice } from "./OutsideNotice.tsx";
import { OwnOffers } from "./OwnOffers.tsx";
import { PendingRequests } from "./PendingRequests.tsx";
import { managersQuery } from "./queries.ts";
import { RequestSettings } from "./RequestSettings.tsx";
import { RespondDialog } from "./RespondDialog.tsx";
import { ShareDialog } from "./ShareDialog.tsx";
import { useChangeCeiling } from "./useChangeCeiling.ts";
import { useResendOffer } from "./useResendOffer.ts";
import { WithdrawOfferDialog } from "./WithdrawOfferDialog.tsx";

export default function ManagersPage() {
  const { number, name, outsideSuspendedAt } = useAccount();
  const manage = useMay("managers.manage");
  const { values, go, adjust } = useAddress();
  const query = useInfiniteQuery(managersQuery(number));
  const { failure, clear, report } = useFailure();
  const changeCeiling = useChangeCeiling(number, report);
  const rows = rowsOf(query.data) ?? [];
  const waiting = rows.filter((row) => row.status === "waiting");
  const requests = waiting.filter((row) => row.askedBySide === "manager");
  const offers = waiting.filter((row) => row.askedBySide === "client");
  const byId = (id: string | undefined) => (id ? rows.find((row) => row.id === id) : undefined);
  const asked = requests.find((row) => row.id === values.respond);
  const ending = byId(values.end);
  const withdrawing = offers.find((row) => row.id === values.withdraw);
  const active = (id: string | undefined) => {
    const row = byId(id);
    return row && row.status !== "waiting" ? row : undefined;
  };
  const conditioned = active(values.conditions);
  const limited = active(values.ceiling);
  const given = active(values.given);
  const resend = useResendOffer(number, report);
  const shared = {
    account: number,
    accountName: name,
    onClose: () =>
      adjust({
        ...{ respond: undefined, end: undefined, withdraw: undefined },
        ...{ conditions: undefined, ceiling: undefined, share: undefined },
        ...{ given: undefined, outside: undefined },
      }),
  };
  return (
    <>
      <PageHeader
        title={m.frame_managers()}
        sub={m.managers_sub({ account: name })}
        actions={
          <>
            <ButtonLink href={accountPath(number, "managers/receipts")}>{m.receipts_title()}</ButtonLink>
            {!outsideSuspendedAt && rows.length > waiting.length && (
              <Button
                variant="danger"
                disabledReason={manage.reason}
                onPress={() => go({ outside: "suspend" })}
              >
                {m.outside_suspend()}
              </Button>
            )}
            <Button variant="primary" onPress={() => go({ share: "account" })} disabledReason={manage.reason}>
              {m.share_open()}
            </Button>
          </>
        }
      />
      {manage.reason && (
        <p className="mb-4 text-soft">
          <ReasonNote reason={manage.reason} />
        </p>
      )}
      <OutsideNotice onRestore={() => go({ outside: "restore" })} />
      <FailureNotice failure={failure} onDismiss={clear} />
      <AccessRequests kind="link" />
      <PendingRequests
        requests={requests}
        noAnswer={manage.reason}
        onRespond={(link) => go({ respond: link.id })}
      />
      <OwnOffers
        offers={offers}
        noManage={manage.reason}
        onResend={resend}
        onWithdraw={(link) => go({ withdraw: link.id })}
      />
      {(waiting.length === 0 || rows.length > waiting.length) && (
        <ListTable
          label={m.frame_managers()}
          query={query}
          select={(row) => row.status !== "waiting"}
          columns={managerColumns({
            account: number,
            noManage: manage.reason,
            onCeiling: (link, ceiling) => changeCeiling({ link, ceiling }),
            onOtherCeiling: (link) => go({ ceiling: link.id }),
            onConditions: (link) => go({ conditions: link.id }),
            onEnd: (link) => go({ end: link.id }),
          })}
          rowKey={(link) => link.id}
          dimmed={(link) => isOver(link.status)}
          empty={
            <EmptyState icon="shield" title={m.managers_empty({ account: name })}>
              <p>{m.managers_empty_text()}</p>
              <p className="mt-2 text-ink">
                <CopyText text={number} label={m.person_number()} />
              </p>
            </EmptyState>
          }
        />
      )}
      <TemporaryAccess kind="link" />
      {asked && <RespondDialog {...shared} key={asked.id} link={asked} noAnswer={manage.reason} />}
      {ending && <EndManagerDialog {...shared} link={ending} />}
      {given && (
        <GrantsDialog {...shared} link={given.id} manager={given.account.name} noManage={manage.reason} />
      )}
      {values.outside === "suspend" && manage.may && !outsideSuspendedAt && (
        <SuspendOutsideDialog {...shared} />
      )}
      {values.outside === "restore" && manage.may && outsideSuspendedAt && (
        <RestoreOutsideDialog {...shared} />
      )}
      {withdrawing && <WithdrawOfferDialog {...shared} link={withdrawing} />}
      {conditioned && manage.may && <ConditionsDialog {...shared} key={conditioned.id} link={conditioned} />}
      {limited && manage.may && (
        <CeilingDialog
          {...shared}
          key={limited.id}
          link={limited}
          onChoose={(choice) =>
            changeCeiling({ link: limited, ceiling: { choice, name: null, colour: null } })
          }
        />
      )}
      {values.share === "account" && manage.may && <ShareDialog {...shared} />}
      {manage.may && <RequestSettings account={number} accountName={name} />}
    </>
  );
}
