import { useState } from "react";
import { m } from "../messages/messages.js";
import { Button } from "../ui/index.ts";
import { canBeAsked } from "./asking/can-be-asked.ts";
import { RequestAccess, type RequestAccessProps } from "./asking/RequestAccess.tsx";
import { formatList } from "./dates.ts";
import { PathSteps } from "./PathSteps.tsx";
import type { WhyAnswerData } from "./why-title.ts";

type Path = WhyAnswerData["paths"][number];

export interface WhyAnswerProps {
  why: WhyAnswerData;
  /** Where I can ask for it, where it is about me. */
  ask?: Omit<RequestAccessProps, "permission"> | undefined;
}

/** The nearest way in, step by step, with a way to ask where it refuses, and the others on demand. */
export function WhyAnswer({ why, ask }: WhyAnswerProps) {
  const [all, setAll] = useState(false);
  const [first, ...others] = why.paths;
  if (!first) return <p className="text-soft">{m.why_no_path()}</p>;
  return (
    <div className="flex flex-col gap-5">
      {[first, ...(all ? others : [])].map((path) => (
        <div key={JSON.stringify(path)}>
          <p className="mb-3 text-soft">{through(path)}</p>
          <PathSteps permission={why.permission} steps={path.steps} />
        </div>
      ))}
      {ask && canBeAsked(why) && <RequestAccess {...ask} permission={why.permission} />}
      {!all && others.length > 0 && (
        <div>
          <Button onPress={() => setAll(true)}>{m.why_show_all({ count: others.length })}</Button>
        </div>
      )}
      {all && why.morePaths && <p className="text-soft">{m.why_more_paths()}</p>}
    </div>
  );
}

function through({ accounts }: Path): string {
  const named = accounts.slice(0, -1).map((name) => name || m.why_somebody());
  return named.length > 0 ? m.why_through({ accounts: formatList(named) }) : m.why_own_team();
}
