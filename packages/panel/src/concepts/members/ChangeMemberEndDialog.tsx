import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatDate } from "../../parts/dates.ts";
import { describeProblem } from "../../parts/describe-problem.ts";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { Button, Dialog, Field, Form, showToast } from "../../ui/index.ts";
import { cannotChange } from "./cannot-change.ts";
import { dayOf, endOfDay, lastDayError } from "./last-day.ts";
import type { Member } from "./queries.ts";

export interface ChangeMemberEndDialogProps {
  account: string;
  accountName: string;
  member: Member;
  onClose: () => void;
}

const form = "change-member-end";

export function ChangeMemberEndDialog({ account, accountName, member, onClose }: ChangeMemberEndDialogProps) {
  const cache = useQueryClient();
  const [seen, setSeen] = useState(member);
  const [day, setDay] = useState(dayOf(member.expiresAt));
  const { name } = member;
  const own = useAccount().me.endsAt;
  const changing = useMutation({
    mutationFn: () =>
      client.changeMemberEnd({
        params: { account, member: member.id ?? "" },
        body: { expiresAt: endOfDay(day, own) },
        version: seen.version,
      }),
    onSuccess: ({ expiresAt }) => {
      showToast({
        text: expiresAt
          ? m.members_end_toast({ name, day: formatDate(expiresAt) })
          : m.members_end_cleared_toast({ name }),
      });
      onClose();
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  const { error } = changing;
  const stale = error instanceof ProblemError && error.code === "stale";
  const atField = error ? describeProblem(error).fields.expiresAt : undefined;
  const wrongDay = prolongs(seen.expiresAt, day) ? lastDayError(day, own) : lastDayError(day, null);
  const unchanged = day === dayOf(seen.expiresAt) ? m.members_end_unchanged() : undefined;
  const save = () => {
    if (wrongDay || unchanged || changing.isPending) return;
    changing.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      size="small"
      title={m.members_end_title({ name })}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={changing.isPending}
            disabledReason={cannotChange(member, undefined) ?? unchanged}
          >
            {day ? m.members_end_save() : m.members_end_save_none()}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={save}
        error={
          error && !atField ? (
            <>
              <ProblemText error={error} />
              {stale && (
                <div className="mt-2 flex flex-wrap items-center gap-2">
                  {member.expiresAt
                    ? m.members_end_now({ day: formatDate(member.expiresAt) })
                    : m.members_end_now_none()}
                  <Button
                    size="small"
                    onPress={() => {
                      setSeen(member);
                      changing.reset();
                    }}
                  >
                    {m.members_end_keep_mine()}
                  </Button>
                </div>
              )}
            </>
          ) : undefined
        }
      >
        <Field
          label={m.members_ends_label()}
          description={m.members_end_note({ name })}
          type="date"
          value={day}
          onChange={setDay}
          autoFocus
          error={wrongDay ?? atField}
        />
        {day && (
          <div>
            <Button size="small" onPress={() => setDay("")}>
              {m.members_end_clear()}
            </Button>
          </div>
        )}
      </Form>
    </Dialog>
  );
}

/** To move an end back is to give time; who had none may be given any. */
const prolongs = (before: string | null, day: string) => before !== null && day > dayOf(before);
