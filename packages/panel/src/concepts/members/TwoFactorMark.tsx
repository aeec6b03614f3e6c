import { m } from "../../messages/messages.js";
import { Icon } from "../../ui/index.ts";

/** The shield of somebody who proves twice that it is him. */
export function TwoFactorMark() {
  return (
    <span title={m.members_two_factor_is_on()} className="text-ok">
      <Icon name="shield" />
      <span className="sr-only">{m.members_two_factor_is_on()}</span>
    </span>
  );
}
