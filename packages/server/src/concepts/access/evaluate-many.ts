import { operations } from "@keyholder/contract";
import { asking } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { answerQuestions, type Evaluation } from "./answer-questions.ts";
import { completed } from "./completed.ts";

/**
 * AuthZEN 1.0, Access Evaluations: what a question leaves out is taken from the request's own values. Without questions, it is one itself. A
 * question that stays incomplete is answered no for itself alone.
 */
export const evaluateMany = asking(operations.evaluateMany, async ({ env, questioner, body }) => {
  const { evaluations = [], options } = body;
  if (evaluations.length === 0) {
    const question = completed(body, {});
    if ("missing" in question) throw new Refusal("malformed", { detail: `${question.missing} is missing.` });
    const [evaluation] = await answerQuestions(env, questioner, [question]);
    return evaluation ?? { decision: false };
  }
  const questions = evaluations.map((item) => completed(body, item));
  const all = await answerQuestions(env, questioner, questions);
  return { evaluations: upToTheDecidingOne(all, options?.evaluations_semantic ?? "execute_all") };
});

type Semantic = "execute_all" | "deny_on_first_deny" | "permit_on_first_permit";

function upToTheDecidingOne(answers: Evaluation[], semantic: Semantic): Evaluation[] {
  if (semantic === "execute_all") return answers;
  const deciding = answers.findIndex(({ decision }) => decision === (semantic === "permit_on_first_permit"));
  return deciding < 0 ? answers : answers.slice(0, deciding + 1);
}
