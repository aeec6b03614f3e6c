import type { BodyOf, Operations } from "@keyholder/contract";
import type { Asked } from "./answer-questions.ts";

type Shared = Omit<BodyOf<Operations["followDecisions"]>, "evaluations">;
type Item = NonNullable<BodyOf<Operations["followDecisions"]>["evaluations"]>[number];

/** The whole question, or what neither it nor the request says. */
export function completed(body: Shared, item: Item): Asked | { readonly missing: string } {
  const subject = { ...body.subject, ...item.subject };
  const action = { ...body.action, ...item.action };
  const resource = { ...body.resource, ...item.resource };
  const said = {
    "subject.type": subject.type,
    "subject.id": subject.id,
    "action.name": action.name,
    "resource.type": resource.type,
    "resource.id": resource.id,
  };
  const missing = Object.entries(said).find(([, value]) => value === undefined)?.[0];
  if (missing !== undefined) return { missing };
  return { subject, action, resource, context: item.context ?? body.context } as Asked;
}
