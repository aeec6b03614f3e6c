import { operations } from "@keyholder/contract";
import { asking } from "../../handler.ts";
import { answerQuestions } from "./answer-questions.ts";

export const evaluate = asking(operations.evaluate, async ({ env, questioner, body }) => {
  const [evaluation] = await answerQuestions(env, questioner, [body]);
  return evaluation ?? { decision: false };
});
