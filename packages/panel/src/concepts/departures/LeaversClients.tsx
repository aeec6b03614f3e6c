import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import type { ClientOfLeaver } from "./queries.ts";

const places: Record<ClientOfLeaver["place"], () => string | null> = {
  none: () => null,
  removable: m.departures_place_removable,
  "not-removable": m.departures_place_left,
};

/** The clients that somebody can enter, or works in. */
export function LeaversClients({ rows, more }: { rows: readonly ClientOfLeaver[]; more: boolean }) {
  if (rows.length === 0) return null;
  return (
    <div className="max-h-64 overflow-y-auto rounded-sheet border border-line">
      <ul className="divide-y divide-line">
        {rows.map(({ account, level, lastEntryAt, place }) => (
          <li key={account.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span className="min-w-0 flex-1 basis-40">
              {account.name} <span className="num text-small text-soft">{account.number}</span>
              <span className="block text-small text-soft">
                {m.departures_column_entry()}: {lastEntryAt ? <Ago at={lastEntryAt} /> : m.pages_never()}
                {place !== "none" && ` · ${m.departures_column_place()}: ${places[place]()}`}
              </span>
            </span>
            {level.level !== "none" && <LevelBadge level={level} />}
          </li>
        ))}
      </ul>
      {more && <p className="border-t border-line px-3 py-2 text-soft">{m.departures_more()}</p>}
    </div>
  );
}
