import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { Button, Callout } from "../../ui/index.ts";
import type { SharingPreview } from "./queries.ts";
import type { SharingValues } from "./sharing-draft.ts";
import { sharingDifference } from "./sharing-words.ts";
import type { ShareNames } from "./useShareNames.ts";

export interface SaveSharingBarProps {
  before: SharingValues;
  draft: SharingValues;
  names: ShareNames;
  /** Of this draft or, for a moment, of the one before. */
  preview: SharingPreview | undefined;
  pending: boolean;
  onDiscard: () => void;
}

/** What would be saved and for how many it changes something; nothing is until the button is pressed. */
export function SaveSharingBar({ before, draft, names, preview, pending, onDiscard }: SaveSharingBarProps) {
  const difference = sharingDifference(before, draft, names);
  if (difference.length === 0) return null;
  const { come = 0, go = 0, change = 0 } = preview?.counts ?? {};
  const effects = [
    ...(come > 0 ? [m.shares_effect_come({ count: come })] : []),
    ...(go > 0 ? [m.shares_effect_go({ count: go })] : []),
    ...(change > 0 ? [m.shares_effect_change({ count: change })] : []),
  ];
  return (
    <section
      aria-label={m.shares_save_region()}
      className="sticky bottom-0 z-10 flex flex-col gap-2 rounded-sheet border border-line-strong bg-sheet px-4 py-3 shadow-dialog max-sm:bottom-14"
    >
      <ul className="flex max-h-24 flex-wrap gap-x-4 gap-y-0.5 overflow-y-auto text-badge">
        {difference.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {preview?.iKeepEditing === false && <Callout tone="wait">{m.shares_shut_out()}</Callout>}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" type="submit" pending={pending}>
          {m.shares_save()}
        </Button>
        <Button variant="quiet" onPress={onDiscard}>
          {m.settings_discard()}
        </Button>
        <p role="status" className="text-soft">
          {effects.length > 0 ? m.shares_effect({ effects: formatList(effects) }) : m.shares_effect_none()}
        </p>
      </div>
    </section>
  );
}
