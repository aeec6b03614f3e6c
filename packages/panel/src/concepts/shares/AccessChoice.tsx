import { m } from "../../messages/messages.js";
import { useAccount } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { type RadioCard, RadioCards, TextLink } from "../../ui/index.ts";
import { lackingText } from "./lacking-text.ts";
import type { Sharing } from "./queries.ts";
import type { SharingValues } from "./sharing-draft.ts";

export interface AccessChoiceProps {
  sharing: Sharing;
  value: SharingValues["access"];
  onChange: (access: SharingValues["access"]) => void;
  /** Only to be looked at. */
  locked: boolean;
}

/** Everybody, or whom the client is shared with; or as the account says for all its clients. */
export function AccessChoice({ sharing, value, onChange, locked }: AccessChoiceProps) {
  const { number } = useAccount();
  const saved = sharing.access ?? "account";
  // Opening gives everything that passes a link; what is open already may stay so (R10).
  const lacks = sharing.lacksForTeam.length > 0 ? lackingText(sharing.lacksForTeam) : undefined;
  const open = (sharing.access ?? sharing.accountAccess) === "team";
  const cards: RadioCard<SharingValues["access"]>[] = [
    {
      value: "account",
      label: m.shares_access_account(),
      line: sharing.accountAccess === "team" ? m.shares_access_now_team() : m.shares_access_now_shared(),
      disabledReason: sharing.accountAccess === "team" && !open ? lacks : undefined,
    },
    {
      value: "team",
      label: m.shares_access_team(),
      line: m.shares_access_team_line(),
      disabledReason: saved === "team" ? undefined : lacks,
    },
    { value: "shared", label: m.shares_access_shared(), line: m.shares_access_shared_line() },
  ];
  const chosen = cards.find((card) => card.value === value);
  return (
    <div className="flex flex-col gap-2">
      {locked ? (
        <div>
          <p className="font-semibold">{chosen?.label}</p>
          <p className="text-soft">{chosen?.line}</p>
        </div>
      ) : (
        <RadioCards
          label={m.shares_access_label({ client: sharing.client.name })}
          hideLabel
          cards={cards}
          value={value}
          onChange={onChange}
        />
      )}
      <p className="text-small">
        <TextLink href={accountPath(number, "settings")}>{m.shares_access_settings()}</TextLink>
      </p>
    </div>
  );
}
