import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { answerQuestions } from "./answer-questions.ts";

export const evaluate = reading(operations.evaluate, async ({ db, env, asker, body }) => {
  const [evaluation] = await answerQuestions(db, env, asker, [body]);
  return evaluation ?? { decision: false };
});
