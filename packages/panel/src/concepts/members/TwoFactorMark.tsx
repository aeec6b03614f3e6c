import { m } from "../../messages/messages.js";
import { Icon } from "../../ui/index.ts";

/** Whether somebody proves twice that it is him: a shield, or one that is struck out. */
export function TwoFactorMark({ on }: { on: boolean }) {
  const text = on ? m.members_two_factor_is_on() : m.members_two_factor_is_off();
  return (
    <span title={text} className={on ? "text-ok" : "text-soft"}>
      <Icon name={on ? "shield" : "shieldOff"} />
      <span className="sr-only">{text}</span>
    </span>
  );
}
