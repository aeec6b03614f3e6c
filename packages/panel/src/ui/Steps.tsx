import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface Step {
  id: string;
  holds: boolean;
  title: ReactNode;
  detail?: ReactNode;
  /** At the end of the line: what it gives, or a link to who can change it. */
  aside?: ReactNode;
}

export interface StepsProps {
  label: string;
  steps: readonly Step[];
}

/** Why something is allowed or not, one step after the other. */
export function Steps({ label, steps }: StepsProps) {
  const texts = useUiTexts();
  return (
    <ol aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className="flex gap-3 border-t border-line py-2">
          <span className={`pt-0.5 ${step.holds ? "text-ok" : "text-stop"}`}>
            <Icon name={step.holds ? "check" : "cross"} />
            <span className="sr-only">{step.holds ? texts.stepHolds : texts.stepRefuses}: </span>
          </span>
          <div className="flex min-w-0 flex-1 flex-wrap gap-x-4">
            <div className="min-w-0 flex-1 basis-52">
              <p className={step.holds ? "" : "font-semibold"}>{step.title}</p>
              {step.detail && <p className="text-soft">{step.detail}</p>}
            </div>
            {step.aside && <div className="text-soft">{step.aside}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
