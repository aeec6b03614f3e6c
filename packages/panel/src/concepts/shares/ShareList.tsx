import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button, Callout, Identity } from "../../ui/index.ts";
import type { Roles } from "../members/queries.ts";
import { AddSharesDialog } from "./AddSharesDialog.tsx";
import { RightSelect } from "./RightSelect.tsx";
import { shareOf, shareText } from "./sharing-draft.ts";
import type { ShareNames } from "./useShareNames.ts";

export interface ShareListProps {
  account: string;
  accountName: string;
  roles: Roles;
  names: ShareNames;
  /** As texts of the draft. */
  shares: readonly string[];
  onChange: (shares: readonly string[]) => void;
  /** Everybody is let in, so that the shares count for nothing now. */
  idle: boolean;
  /** Only to be looked at. */
  locked: boolean;
}

/** The groups and people that the client is shared with, each with its right. */
export function ShareList(props: ShareListProps) {
  const { account, accountName, roles, names, shares, onChange, idle, locked } = props;
  const [adding, setAdding] = useState(false);
  const rows = shares.map(shareOf);
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">{m.shares_with()}</h3>
      {idle && rows.length > 0 && <Callout tone="wait">{m.shares_idle()}</Callout>}
      {rows.length === 0 && <p className="text-soft">{m.shares_none()}</p>}
      {rows.length > 0 && (
        <ul aria-label={m.shares_with()} className="flex flex-col">
          {rows.map((share, place) => {
            const { name, members } = names.named(share);
            return (
              <li
                key={`${share.kind} ${share.id}`}
                className="border-t border-line py-3 first:border-t-0 first:pt-0"
              >
                <div className="flex items-center gap-2">
                  <div className="min-w-0 flex-1">
                    <Identity
                      name={name}
                      shape={share.kind === "person" ? "round" : "square"}
                      detail={
                        members === null ? m.shares_one_person() : m.members_groups_people({ count: members })
                      }
                    />
                  </div>
                  {!locked && (
                    <Button
                      variant="quiet"
                      icon="cross"
                      label={m.shares_remove_label({ name })}
                      onPress={() => onChange(shares.filter((_, other) => other !== place))}
                    />
                  )}
                </div>
                <div className="mt-2 pl-11">
                  {locked ? (
                    names.rightNamed(share.right)
                  ) : (
                    <RightSelect
                      name={name}
                      accountName={accountName}
                      roles={roles}
                      right={share.right}
                      onChange={(right) => onChange(shares.with(place, shareText({ ...share, right })))}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {!locked && (
        <div>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {m.shares_add()}
          </Button>
        </div>
      )}
      {adding && (
        <AddSharesDialog
          account={account}
          there={rows}
          onClose={() => setAdding(false)}
          onAdd={(more) => {
            names.add(more);
            onChange([...shares, ...more.map(({ kind, id }) => shareText({ kind, id, right: "viewer" }))]);
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}
