import { m } from "../messages/messages.js";
import { Checkbox, Fieldset, Skeleton, useUiTexts } from "../ui/index.ts";
import { LoadError } from "./LoadError.tsx";
import type { Declaration, Declarations } from "./useDeclarations.ts";

/** Each declaration with a box of its own, unticked until somebody ticks it. From `useDeclarations`. */
export function DeclarationBoxes({ declarations }: { declarations: Declarations }) {
  const { list, error } = declarations;
  if (list?.length === 0) return null;
  return (
    <Fieldset
      legend={m.declarations_legend()}
      description={list === null ? m.declarations_level_first() : m.declarations_note()}
    >
      {error ? (
        <LoadError error={error} onRetry={declarations.retry} />
      ) : list === undefined ? (
        <Skeleton lines={6} />
      ) : (
        list?.map((declaration) => (
          <DeclarationBox key={declaration.id} declaration={declaration} declarations={declarations} />
        ))
      )}
    </Fieldset>
  );
}

interface BoxProps {
  declaration: Declaration;
  declarations: Declarations;
}

function DeclarationBox({ declaration, declarations }: BoxProps) {
  const texts = useUiTexts();
  const { title, text, details, required } = declaration;
  const ticked = declarations.isTicked(declaration);
  const missing = declarations.demanded && required && !ticked;
  return (
    <div className="flex flex-col gap-1 rounded-control border border-line px-3 py-2">
      <Checkbox
        checked={ticked}
        required={required}
        error={missing ? m.declarations_tick() : undefined}
        onChange={(on) => declarations.tick(declaration, on)}
      >
        <span className="font-semibold">{title}</span>
        {required && <span className="text-faint"> ({texts.required})</span>}
        <span className="block whitespace-pre-line">{text}</span>
      </Checkbox>
      {details && (
        <details className="ml-6.5 text-badge text-soft">
          <summary className="w-fit cursor-pointer py-1 underline underline-offset-2">
            {m.declarations_details()}
            <span className="sr-only">: {title}</span>
          </summary>
          <p className="whitespace-pre-line">{details}</p>
        </details>
      )}
    </div>
  );
}
