import type { WhyAnswerData } from "../why-title.ts";

/** What those who hold a permission can give for a time. The server has the last word. */
const given = new Set([
  "unticked",
  "role-lacks",
  "not-shared",
  "right-lacks",
  "ceiling-lacks",
  "clients-enter-missing",
  "clients-act-missing",
]);

/** Whether somebody can clear the nearest way by giving what it lacks. */
export function canBeAsked({ allow, paths: [nearest] }: WhyAnswerData): boolean {
  const inTheWay = nearest?.steps.filter(({ passes }) => !passes) ?? [];
  return (
    !allow && inTheWay.length > 0 && inTheWay.every(({ reason }) => reason !== null && given.has(reason))
  );
}
