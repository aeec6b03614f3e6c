import type { Facts } from "./facts.ts";
import { empty, has, intersect, isEmpty, names, type PermissionSet, without } from "./permission-set.ts";
import type { Route } from "./route.ts";
import { type ChangedBy, changedBy, type Step } from "./step.ts";
import {
  accountVerdict,
  homeVerdict,
  leaveVerdict,
  linkVerdict,
  shareVerdict,
  type Verdict,
} from "./verdict.ts";
import type { Question } from "./world.ts";

/** A path with all its steps. It allows what is asked iff every step passes, and gives what its last step gives. */
export interface PathExplanation {
  /** From the home to the account asked about. */
  readonly accounts: readonly string[];
  readonly allow: boolean;
  readonly steps: readonly Step[];
}

/** Follows a path step by step (R3 to R7), on to its end even where it fails, and says what each step does by itself. */
export function trace(facts: Facts, question: Question, route: Route): PathExplanation {
  const { catalogue, sets } = facts;
  const { person, account, permission } = question;
  const steps: Step[] = [];
  const taken: { verdict: Verdict; open: PermissionSet }[] = [];
  let given = sets.everything;
  // What would be held if no step were shut: a later step is judged by it, or it would be blamed for an earlier one.
  let open = sets.everything;

  const take = (verdict: Verdict): void => {
    const { lets, shut, ...said } = verdict;
    const before = given;
    given = shut ? empty : intersect(given, lets);
    if (!shut || verdict.kind === "home") open = intersect(open, lets);
    taken.push({ verdict, open });
    steps.push({
      ...said,
      passes: said.reason === null,
      gives: names(catalogue, given),
      tookAway: verdict.kind === "home" ? [] : names(catalogue, without(before, given)),
      changedBy: changer(verdict),
    });
  };

  // Whoever lacks clients.enter or clients.act on leaving lost it somewhere: that is where it can be given back.
  const changer = ({ reason, account: at }: Verdict): ChangedBy | null => {
    const lacked =
      reason === "clients-enter-missing" ? sets.enter : reason === "clients-act-missing" ? sets.act : null;
    if (!lacked) return reason && changedBy(reason, { account: at, person });
    const lost = taken.find((one) => isEmpty(intersect(one.open, lacked)))?.verdict;
    const why = { home: "role-lacks", share: "right-lacks", link: "ceiling-lacks" } as const;
    if (lost?.kind !== "home" && lost?.kind !== "share" && lost?.kind !== "link") return null;
    return changedBy(why[lost.kind], { account: lost.account, person });
  };

  take(homeVerdict(facts, person, route.home, permission));
  for (const [place, link] of route.links.entries()) {
    const held = open;
    take(leaveVerdict(facts, link, held, permission));
    take(shareVerdict(facts, person, link, held, permission));
    take(linkVerdict(facts, person, link, place > 0, permission));
  }
  take(accountVerdict(facts, account, permission));

  const accounts = [route.home, ...route.links.map((link) => link.row.client)];
  return { accounts, allow: has(catalogue, given, permission), steps };
}
