import { operations } from "@keyholder/contract";
import { following } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type Asked, decideQuestions } from "./answer-questions.ts";
import { completed } from "./completed.ts";

/** Judged as evaluateMany judges; a question that is incomplete among others is a no for good. */
export const followDecisions = following(
  operations.followDecisions,
  async ({ env, whoAsks, body, query }) => {
    const { evaluations = [] } = body;
    const questions = (evaluations.length === 0 ? [{}] : evaluations).map((item) => completed(body, item));
    const whole = questions.filter((question) => !("missing" in question)) as Asked[];
    if (evaluations.length + whole.length === 0) throw new Refusal("malformed", { detail: "Ask something." });
    const first = await whoAsks();
    return env.decisions.follow({
      whose: "keyHash" in first ? first.keyHash : first.asker.sessionId,
      seconds: query.seconds,
      async ask() {
        const { decisions, revision } = await decideQuestions(env, await whoAsks(), whole);
        const answers = decisions[Symbol.iterator]();
        return {
          revision,
          decisions: questions.map((question) => !("missing" in question) && answers.next().value === true),
        };
      },
    });
  },
);
