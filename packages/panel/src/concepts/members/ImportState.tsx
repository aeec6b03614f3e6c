import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, Callout, Progress, Sheet } from "../../ui/index.ts";
import type { MemberImport } from "./import-queries.ts";
import { useImportActions } from "./useImportActions.ts";

export interface ImportStateProps {
  account: string;
  state: MemberImport;
  onAgain: () => void;
}

/** Where an import stands, and what can be done about it. */
export function ImportState({ account, state, onAgain }: ImportStateProps) {
  const { start, cancel, failures, error } = useImportActions(account, state.id);
  const { status, rows, good, done, failed } = state;
  const bad = rows - good;
  const other = <Button onPress={onAgain}>{m.members_import_other()}</Button>;
  return (
    <>
      {error && (
        <Callout tone="stop">
          <ProblemText error={error} />
        </Callout>
      )}
      {status === "checked" && (
        <Sheet
          title={m.members_import_checked()}
          sub={m.members_import_checked_note()}
          footer={
            <>
              <Button
                variant="primary"
                pending={start.isPending}
                onPress={() => start.mutate()}
                disabledReason={good === 0 ? m.members_import_none_good() : undefined}
              >
                {m.members_import_start({ count: good })}
              </Button>
              {other}
            </>
          }
        >
          <p>
            {m.members_import_rows({ count: rows })}{" "}
            <b className="text-ok">{m.members_import_good({ count: good })}</b>
            {bad > 0 && (
              <>
                {" "}
                <b className="text-stop">{m.members_import_bad({ count: bad })}</b>
              </>
            )}
          </p>
        </Sheet>
      )}
      {status === "running" && (
        <Sheet
          footer={
            <Button pending={cancel.isPending} onPress={() => cancel.mutate()}>
              {m.members_import_cancel()}
            </Button>
          }
        >
          <Progress
            label={m.members_import_running()}
            value={done + failed}
            max={good}
            text={m.members_sending_of({ done: done + failed, count: good })}
          />
          <p className="mt-2 text-soft">{m.members_import_running_note()}</p>
        </Sheet>
      )}
      {(status === "done" || status === "cancelled") && (
        <Callout
          tone={status === "done" && failed + bad === 0 ? "ok" : "wait"}
          title={status === "done" ? m.members_import_done() : m.members_import_cancelled()}
          actions={
            <>
              {failed + bad > 0 && (
                <Button icon="download" pending={failures.isPending} onPress={() => failures.mutate()}>
                  {m.members_import_failures()}
                </Button>
              )}
              {other}
              <ButtonLink variant="primary" href={accountPath(account, "users", { status: "invited" })}>
                {m.members_import_see()}
              </ButtonLink>
            </>
          }
        >
          <p role="status">
            {m.members_import_invited({ count: done })}
            {failed > 0 && ` ${m.members_import_failed({ count: failed })}`}
            {bad > 0 && ` ${m.members_import_bad({ count: bad })}`}
          </p>
        </Callout>
      )}
    </>
  );
}
