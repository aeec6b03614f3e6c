import { describeProblem } from "./describe-problem.ts";
import { ProblemText } from "./ProblemText.tsx";

/**
 * What a form says as a whole when the server refuses; nothing where the fields say it all.
 * `fields` are those that the form has.
 */
export function formError(error: unknown, fields: readonly string[]) {
  if (!error) return undefined;
  const named = Object.keys(describeProblem(error).fields);
  if (named.length > 0 && named.every((field) => fields.includes(field))) return undefined;
  return <ProblemText error={error} />;
}
