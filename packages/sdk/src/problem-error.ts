import type { Problem, ProblemCode } from "@keyholder/contract";

/** A refusal of the server (RFC 9457), thrown by every call of the client. Switch on `code`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The server did not answer, or answered what is no answer of Keyholder's. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}
