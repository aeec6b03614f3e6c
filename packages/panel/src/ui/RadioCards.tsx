import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { type FieldFrameProps, FieldNotes } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";

export interface RadioCard<Value extends string = string> {
  value: Value;
  label: string;
  /** Shown in place of the label: a Badge. */
  badge?: ReactNode;
  line?: ReactNode;
  can?: readonly string[] | undefined;
  cannot?: readonly string[] | undefined;
  disabledReason?: string | undefined;
}

export interface RadioCardsProps<Value extends string> extends FieldFrameProps {
  cards: readonly RadioCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string | undefined;
  /** Cards beside each other where the page is wide enough. */
  columns?: 1 | 2 | 3 | undefined;
}

const cardStyle =
  "group relative flex cursor-pointer gap-3 rounded-sheet border border-line-strong bg-sheet p-3 transition-colors hover:bg-hover data-selected:border-accent data-selected:shadow-[inset_0_0_0_1px_var(--accent)] data-disabled:cursor-not-allowed data-disabled:bg-hover data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent";
const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };
const dotStyle =
  "mt-0.5 grid size-4 shrink-0 place-items-center rounded-pill border border-edge bg-sheet group-data-selected:border-accent";

function Rights({ sign, rights }: { sign: "check" | "cross"; rights: readonly string[] }) {
  if (rights.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5">
      {rights.map((right) => (
        <li key={right} className="flex items-center gap-1 text-small text-soft">
          <Icon name={sign} size="tiny" className={`${sign === "check" ? "text-ok" : "text-stop"}`} />
          {right}
        </li>
      ))}
    </ul>
  );
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { cards, value, onChange, name, label, hideLabel, disabledReason, columns = 1 } = props;
  return (
    <RadioGroup
      className="flex flex-col gap-2"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isDisabled={Boolean(disabledReason)}
      isInvalid={Boolean(props.error)}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      {...(name ? { name } : {})}
    >
      <Label className={hideLabel ? "sr-only" : "font-semibold"}>{label}</Label>
      <div className={`grid gap-2 ${grids[columns]}`}>
        {cards.map((card) => (
          <Radio
            key={card.value}
            value={card.value}
            className={cardStyle}
            isDisabled={Boolean(card.disabledReason)}
          >
            <span aria-hidden="true" className={dotStyle}>
              <span className="size-2 rounded-pill bg-accent opacity-0 group-data-selected:opacity-100" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{card.badge ?? card.label}</span>
              {card.line && <span className="mt-1 block text-soft">{card.line}</span>}
              <Rights sign="check" rights={card.can ?? []} />
              <Rights sign="cross" rights={card.cannot ?? []} />
              {card.disabledReason && (
                <span className="mt-1 block text-small text-soft">{card.disabledReason}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}
