import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import type { Client } from "./queries.ts";

export interface SendingsProps {
  /** Of whom. */
  name: string;
  sendings: Client["sendings"];
}

/** How often a request or an offer was sent; folded out, when and by whom. */
export function Sendings({ name, sendings }: SendingsProps) {
  if (sendings.length < 2) return null;
  return (
    <details className="text-small text-soft">
      <summary className="w-fit cursor-pointer py-0.5 underline underline-offset-2">
        <span className="sr-only">{m.sendings_label({ name })} – </span>
        {m.sendings_count({ count: sendings.length })}
      </summary>
      <ul>
        {sendings.map(({ at, by }) => (
          <li key={at}>{by ? m.sendings_by({ when: formatTime(at), person: by }) : formatTime(at)}</li>
        ))}
      </ul>
    </details>
  );
}
