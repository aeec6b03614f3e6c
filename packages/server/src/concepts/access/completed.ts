import type { BodyOf, Operations } from "@keyholder/contract";
import type { Asked, Incomplete } from "./answer-questions.ts";

type Shared = Omit<BodyOf<Operations["followDecisions"]>, "evaluations">;
type Item = NonNullable<BodyOf<Operations["followDecisions"]>["evaluations"]>[number];

/** The whole question, or what neither it nor the request says. */
export function completed(body: Shared, item: Item): Asked | Incomplete {
  const subject = together(body.subject, item.subject);
  const action = together(body.action, item.action);
  const resource = together(body.resource, item.resource);
  if (subject?.type === undefined) return { missing: "subject.type" };
  if (subject.id === undefined) return { missing: "subject.id" };
  if (action?.name === undefined) return { missing: "action.name" };
  if (resource?.type === undefined) return { missing: "resource.type" };
  if (resource.id === undefined) return { missing: "resource.id" };
  return { subject, action, resource, context: item.context ?? body.context } as Asked;
}

function together<Part extends object>(shared: Part | undefined, own: Part | undefined): Part | undefined {
  return shared && own ? { ...shared, ...own } : (own ?? shared);
}
