import { m } from "../messages/messages.js";
import { Button, Callout, type Definition, DefinitionList } from "../ui/index.ts";

export interface TheirChangesProps {
  /** What somebody else changed, as it stands now. */
  items: readonly Definition[];
  /** After one's own try to save; not while one types and it merely became known. */
  takeFocus: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Two people changed the same thing: shows what the first did before the second saves. */
export function TheirChanges({ items, takeFocus, onTakeTheirs, onKeepMine }: TheirChangesProps) {
  return (
    <div role="alert">
      <Callout
        tone="wait"
        title={m.settings_stale_title()}
        actions={
          <>
            <Button size="small" autoFocus={takeFocus} onPress={onKeepMine}>
              {m.settings_stale_keep()}
            </Button>
            <Button size="small" onPress={onTakeTheirs}>
              {m.settings_stale_take()}
            </Button>
          </>
        }
      >
        <p className="mb-2">{m.settings_stale_text()}</p>
        <DefinitionList items={items} />
      </Callout>
    </div>
  );
}
