import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { accountPath } from "../../paths.ts";
import { Badge, Button, type Column, Identity, type Reason, TextLink } from "../../ui/index.ts";
import { CeilingSelect } from "./CeilingSelect.tsx";
import { isOver, linkStatusName, linkStatusTone } from "./link-status.ts";
import type { ManagerLink } from "./queries.ts";

export interface ManagerRowActions {
  account: string;
  noManage: Reason | undefined;
  onCeiling: (link: ManagerLink, ceiling: ManagerLink["asksFor"]) => void;
  /** For what is no level. */
  onOtherCeiling: (link: ManagerLink) => void;
  onConditions: (link: ManagerLink) => void;
  onEnd: (link: ManagerLink) => void;
}

export const managerColumns = ({
  account,
  noManage,
  onCeiling,
  onOtherCeiling,
  onConditions,
  onEnd,
}: ManagerRowActions): Column<ManagerLink>[] => [
  {
    id: "manager",
    header: m.managers_column_manager(),
    main: true,
    cell: ({ account: manager }) => (
      <Identity name={manager.name} hue={accountHue(manager)} detail={manager.number} />
    ),
  },
  {
    id: "status",
    header: m.managers_column_status(),
    phone: "plain",
    cell: ({ status, endsAt, requireTwoFactor, onward }) => (
      <span className="flex flex-col items-start gap-0.5">
        <Badge tone={linkStatusTone(status)}>{linkStatusName(status, "client")}</Badge>
        {endsAt && !isOver(status) && (
          <span className="text-small text-soft">
            {m.pages_ends()} <Ago at={endsAt} />
          </span>
        )}
        {requireTwoFactor && <span className="text-small text-soft">{m.options_two_factor_short()}</span>}
        {onward && <span className="text-small text-soft">{m.options_onward_short()}</span>}
      </span>
    ),
  },
  {
    id: "level",
    header: m.managers_column_level(),
    cell: (link) =>
      isOver(link.status) ? null : noManage ? (
        <RoleBadge role={link.ceiling} />
      ) : (
        <CeilingSelect
          link={link}
          onChange={(ceiling) => onCeiling(link, ceiling)}
          onOther={() => onOtherCeiling(link)}
        />
      ),
  },
  {
    id: "entry",
    header: m.managers_column_entry(),
    cell: (link) => (
      <span className="flex flex-col items-start gap-0.5">
        {link.lastEntryAt ? (
          <Ago at={link.lastEntryAt} />
        ) : (
          <span className="text-soft">{m.pages_never()}</span>
        )}
        {link.unused && <Badge tone="wait">{m.managers_unused()}</Badge>}
        {link.visitsNow > 0 && (
          <span className="text-small">
            <TextLink href={accountPath(account, "visits")}>
              {m.managers_inside_now({ count: link.visitsNow })}
            </TextLink>
          </span>
        )}
        {link.grants > 0 && (
          <span className="text-small">
            <TextLink href={accountPath(account, "managers", { given: link.id })}>
              {m.grants_count({ count: link.grants })}
            </TextLink>
          </span>
        )}
      </span>
    ),
  },
  {
    id: "actions",
    header: m.managers_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (link) =>
      isOver(link.status) ? null : (
        <span className="inline-flex flex-wrap justify-end gap-1">
          <Button
            variant="quiet"
            label={m.options_edit_label({ manager: link.account.name })}
            disabledReason={noManage}
            onPress={() => onConditions(link)}
          >
            {m.options_edit()}
          </Button>
          <Button
            variant="quiet"
            label={m.managers_end_verb({ manager: link.account.name })}
            disabledReason={noManage}
            onPress={() => onEnd(link)}
          >
            {m.managers_end()}
          </Button>
        </span>
      ),
  },
];
