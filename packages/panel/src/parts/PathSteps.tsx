import type { Step } from "@keyholder/sdk";
import { m } from "../messages/messages.js";
import { Steps } from "../ui/index.ts";
import { whoCanChange } from "./why-change.ts";
import { stepTitle } from "./why-step.ts";

export interface PathStepsProps {
  permission: string;
  steps: readonly Step[];
}

/** A way into an account, step by step: what each lets through, and who can change the one that does not. */
export function PathSteps({ permission, steps }: PathStepsProps) {
  const firstRefusal = steps.findIndex((step) => !step.passes);
  const shown = steps.flatMap((step, place) => {
    // That one may leave an account for its clients is worth a line only where one may not.
    if (step.kind === "leave" && step.passes) return [];
    const behind = firstRefusal !== -1 && place > firstRefusal;
    const manager = steps.slice(0, place).findLast((one) => one.kind === "share")?.account ?? "";
    return [
      {
        id: String(place),
        holds: step.passes,
        title: stepTitle(step, manager, permission),
        detail: step.passes ? undefined : whoCanChange(step),
        aside: step.passes ? (behind ? m.why_would_allow() : gives(step)) : undefined,
      },
    ];
  });
  return <Steps label={m.why_steps()} steps={shown} />;
}

function gives({ kind, gives: count }: Step): string {
  return kind === "home" ? m.why_gives({ count }) : m.why_leaves({ count });
}
