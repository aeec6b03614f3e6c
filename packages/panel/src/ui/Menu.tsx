import { Fragment, type ReactElement } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { optionStyle, popoverStyle, sectionTitleStyle } from "./popoverStyle.ts";
import { type Reason, reasonText } from "./Reason.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  onAction?: (() => void) | undefined;
  href?: string | undefined;
  danger?: boolean | undefined;
  /** Stays in the list, in reach of the keyboard, and says why it cannot be chosen. */
  disabledReason?: Reason | undefined;
}

export interface MenuGroup {
  id: string;
  title?: string | undefined;
  actions: readonly MenuAction[];
}

export interface MenuProps {
  /** "Actions for Kos Bakery" */
  label: string;
  groups: readonly MenuGroup[];
  /** A Button; without it the ⋯ of a row. */
  trigger?: ReactElement | undefined;
}

function Item({ action }: { action: MenuAction }) {
  const { id, label, icon, onAction, href, danger, disabledReason } = action;
  const colour = disabledReason ? "cursor-not-allowed text-faint" : danger ? "text-stop" : "";
  const texts = useUiTexts();
  const explain = typeof disabledReason === "object" ? disabledReason.explain : undefined;
  const act = disabledReason ? explain : onAction;
  const choose = { ...(act && { onAction: act }), ...(href && !disabledReason && { href }) };
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={`${optionStyle} ${colour}`}
      shouldCloseOnSelect={!disabledReason || Boolean(explain)}
      {...choose}
    >
      {icon && <Icon name={icon} className={danger ? "" : "text-soft"} />}
      <span className="min-w-0 flex-1">
        <span className="block">{label}</span>
        {disabledReason && (
          <span className="block max-w-72 text-small text-soft">
            {reasonText(disabledReason)} {explain && <span className="underline">{texts.why}</span>}
          </span>
        )}
      </span>
    </MenuItem>
  );
}

export function Menu({ label, groups, trigger }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger ?? <Button variant="quiet" icon="more" label={label} />}
      <Popover className={`${popoverStyle} min-w-48`} placement="bottom end" offset={4}>
        <AriaMenu aria-label={label} className="max-h-[70dvh] overflow-auto p-1 outline-none">
          {groups.map((group, position) => (
            <Fragment key={group.id}>
              {position > 0 && <Separator className="my-1 border-t border-line" />}
              {/* An action of the same name must not have the same id: the collection would never end. */}
              <MenuSection id={`group ${group.id}`} aria-label={group.title ?? label}>
                {group.title && <Header className={sectionTitleStyle}>{group.title}</Header>}
                {group.actions.map((action) => (
                  <Item key={action.id} action={action} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
