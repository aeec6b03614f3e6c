import { Button } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { useUiTexts } from "./UiProvider.tsx";

/** At the end of a chip that filters: takes the filter away. */
export function ClearChip({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <Button
      aria-label={`${useUiTexts().clear}: ${label}`}
      onPress={onClear}
      className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-pill text-accent hover:bg-sheet"
    >
      <Icon name="cross" size="tiny" />
    </Button>
  );
}
