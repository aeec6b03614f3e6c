import { type BodyOf, type Operations, operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type Asked, answerQuestions, type Evaluation } from "./answer-questions.ts";

type Body = BodyOf<Operations["evaluateMany"]>;
type Item = NonNullable<Body["evaluations"]>[number];

/** AuthZEN 1.0: what a question leaves out is taken from the request's own values. Without questions, it is one itself. */
export const evaluateMany = reading(operations.evaluateMany, async ({ db, env, asker, body }) => {
  const { evaluations = [], options } = body;
  if (evaluations.length === 0) {
    const [evaluation] = await answerQuestions(db, env, asker, [complete(body, {}, "")]);
    return evaluation ?? { decision: false };
  }
  const questions = evaluations.map((item, place) => complete(body, item, `evaluations.${place}.`));
  const answers = await answerQuestions(db, env, asker, questions);
  return { evaluations: upToTheDecidingOne(answers, options?.evaluations_semantic ?? "execute_all") };
});

function complete(body: Body, item: Item, field: string): Asked {
  const subject = item.subject ?? body.subject;
  const action = item.action ?? body.action;
  const resource = item.resource ?? body.resource;
  const missing = Object.entries({ subject, action, resource }).find(([, value]) => value === undefined)?.[0];
  if (!subject || !action || !resource)
    throw new Refusal("malformed", {
      detail: `${field}${missing} is missing, and the request has none for all.`,
    });
  return { subject, action, resource, context: item.context ?? body.context };
}

type Semantic = "execute_all" | "deny_on_first_deny" | "permit_on_first_permit";

function upToTheDecidingOne(answers: Evaluation[], semantic: Semantic): Evaluation[] {
  if (semantic === "execute_all") return answers;
  const deciding = answers.findIndex(({ decision }) => decision === (semantic === "permit_on_first_permit"));
  return deciding < 0 ? answers : answers.slice(0, deciding + 1);
}
