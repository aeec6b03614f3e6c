import { ProblemError } from "@keyholder/sdk";
import { describeProblem } from "../../parts/describe-problem.ts";

/** What to say at the password's field; nothing where the refusal is about something else. */
export const passwordError = (error: unknown): string | undefined =>
  error instanceof ProblemError && error.code === "wrong-password" ? describeProblem(error).title : undefined;
