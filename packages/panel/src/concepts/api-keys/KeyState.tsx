import { m } from "../../messages/messages.js";
import { formatDate, formatList } from "../../parts/dates.ts";
import { permissionName } from "../../parts/permissionName.ts";
import { Badge, type Tone } from "../../ui/index.ts";
import type { ApiKey } from "./queries.ts";

const looks: Record<ApiKey["state"], { tone: Tone; name: () => string }> = {
  live: { tone: "ok", name: m.keys_state_live },
  asleep: { tone: "wait", name: m.keys_state_asleep },
  expired: { tone: "plain", name: m.keys_state_expired },
  ended: { tone: "plain", name: m.keys_state_ended },
};

/** Whether a key works, and why it does not do all that it says. */
export function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { tone, name } = looks[apiKey.state];
  const note = noteOf(apiKey);
  return (
    <span className="block">
      <Badge tone={tone}>{name()}</Badge>
      {note && <span className="mt-0.5 block text-small text-soft">{note}</span>}
    </span>
  );
}

function noteOf({ state, lacking, maker, via, endedAt, endedBy }: ApiKey): string | null {
  if (state === "asleep") return m.keys_state_asleep_note();
  if (state === "ended") {
    const who = endedBy === null ? m.keys_ended_itself() : m.keys_ended_by({ name: endedBy });
    return endedAt ? `${who}, ${formatDate(endedAt)}` : who;
  }
  if (lacking.length === 0) return null;
  const name = maker?.name ?? m.ends_somebody_at({ account: via?.name ?? "" });
  return m.keys_lacking({ name, permissions: formatList(lacking.map(permissionName)) });
}
