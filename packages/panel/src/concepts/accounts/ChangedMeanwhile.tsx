import { m } from "../../messages/messages.js";
import { Button, Callout, DefinitionList } from "../../ui/index.ts";
import { type Details, detailLabel, detailNames } from "./company-details.ts";

export interface ChangedMeanwhileProps {
  /** What somebody else changed, as it stands now. */
  theirs: Partial<Details>;
  /** After one's own try to save; not while one types and it merely became known. */
  takeFocus: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Two people changed the same form: shows what the first did before the second saves. */
export function ChangedMeanwhile({ theirs, takeFocus, onTakeTheirs, onKeepMine }: ChangedMeanwhileProps) {
  const items = detailNames.flatMap((name) => {
    const value = theirs[name];
    return value === undefined ? [] : [{ term: detailLabel(name), value: value || m.settings_emptied() }];
  });
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
