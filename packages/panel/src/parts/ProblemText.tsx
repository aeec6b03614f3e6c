import { describeProblem } from "./describe-problem.ts";
import { RefusedWhy } from "./RefusedWhy.tsx";

/** A refusal in words, for a form's or a dialog's error line. */
export function ProblemText({ error }: { error: unknown }) {
  const { title, detail } = describeProblem(error);
  return (
    <>
      <p className="font-semibold">{title}</p>
      {detail && <p>{detail}</p>}
      <RefusedWhy error={error} />
    </>
  );
}
