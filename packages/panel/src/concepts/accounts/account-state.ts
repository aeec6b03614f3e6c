import { m } from "../../messages/messages.js";
import type { Account } from "../../parts/useAccount.ts";
import type { Tone } from "../../ui/index.ts";

const shown: Record<Account["state"], { tone: Tone; name: () => string }> = {
  active: { tone: "ok", name: m.home_state_active },
  suspended: { tone: "stop", name: m.home_state_suspended },
  closed: { tone: "plain", name: m.home_state_closed },
};

export const accountStateName = (state: Account["state"]): string => shown[state].name();
export const accountStateTone = (state: Account["state"]): Tone => shown[state].tone;
