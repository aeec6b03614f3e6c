import type { Environment } from "../../environment.ts";
import type { Questioner } from "../../gate/questioner.ts";
import { atOneMoment, type Moment, type Named } from "./moment.ts";
import { refuseCurious } from "./refuse-curious.ts";

/** A question as AuthZEN puts it: the names of things are the caller's. */
export interface Asked {
  readonly subject: { readonly type: string; readonly id: string };
  readonly action: { readonly name: string };
  readonly resource: { readonly type: string; readonly id: string };
  readonly context?: { readonly via?: string | undefined } | undefined;
}

/** What neither a question nor its request says. */
export interface Incomplete {
  readonly missing: string;
}

export interface Evaluation {
  decision: boolean;
  context?: {
    readonly reason?: string;
    readonly error?: { readonly status: number; readonly message: string };
  };
}

/**
 * Answers any number of questions from one moment. Of others only who sees the team of the account may ask, and hears of
 * nobody whether he exists elsewhere.
 */
export function answerQuestions(
  env: Environment,
  questioner: Questioner,
  questions: readonly (Asked | Incomplete)[],
): Promise<Evaluation[]> {
  return atOneMoment(
    env,
    questioner,
    () => namedIn(questions),
    (moment) =>
      questions.map((question) => ("missing" in question ? unreadable(question) : answer(question, moment))),
  );
}

/** The same without reasons, and which graph they were read from. */
export function decideQuestions(
  env: Environment,
  questioner: Questioner,
  questions: readonly Asked[],
): Promise<{ readonly decisions: readonly boolean[]; readonly revision: number }> {
  return atOneMoment(
    env,
    questioner,
    () => namedIn(questions),
    (moment) => ({
      revision: env.access.revision,
      decisions: questions.map((asked) => {
        const question = understood(asked, moment);
        return question !== null && moment.index.decide(question, moment.now);
      }),
    }),
  );
}

function namedIn(questions: readonly (Asked | Incomplete)[]): Named {
  const whole = questions.filter((question) => "subject" in question);
  return {
    people: whole.map(({ subject }) => subject.id),
    accounts: whole.flatMap(({ resource, context }) => [resource.id, ...(context?.via ? [context.via] : [])]),
  };
}

function unreadable({ missing }: Incomplete): Evaluation {
  const message = `${missing} is missing, and the request has none for all.`;
  return { decision: false, context: { error: { status: 400, message } } };
}

/** Without a way in, nothing is said of why: not even whether there is such an account. */
function answer(asked: Asked, moment: Moment): Evaluation {
  const { index, now } = moment;
  const question = byOurIds(asked, moment) ?? byAnyName(asked, moment);
  if (!question) return refused("no-way-in");
  if (index.decideNumbered(question, now)) return { decision: true };
  return refused(index.holdsSomething(question, now) ? index.refusal(question, now) : "no-way-in");
}

/** Who may know of everybody mostly asks by our own ids, and then no name has to be understood. */
function byOurIds({ subject, action, resource, context }: Asked, { knowsAll, index }: Moment) {
  if (!knowsAll || subject.type !== "person" || resource.type !== "account" || context?.via) return null;
  const question = index.numbered({ person: subject.id, account: resource.id, permission: action.name });
  return index.knows(question) ? question : null;
}

function byAnyName(asked: Asked, moment: Moment) {
  const question = understood(asked, moment);
  return question && moment.index.numbered(question);
}

/** The question in our ids; null where a name stands for nothing. Refuses whom it is no business of. */
function understood({ subject, action, resource, context }: Asked, moment: Moment) {
  const person = subject.type === "person" ? moment.person(subject.id) : null;
  const account = resource.type === "account" ? moment.account(resource.id) : null;
  refuseCurious(moment, person, account);
  // A name that stands for nothing is no account that one could come through.
  const via = context?.via
    ? (moment.account(context.via) ?? "")
    : account && moment.visitVia(person, account);
  if (!person || !account || via === "") return null;
  return { person, account, permission: action.name, via };
}

function refused(reason: string): Evaluation {
  return { decision: false, context: { reason } };
}
