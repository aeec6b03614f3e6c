import { type Problem, type ProblemCode, problems } from "@keyholder/contract";

type Extra = Partial<Omit<Problem, "type" | "title" | "status" | "code">>;

/** Thrown wherever an operation refuses; becomes problem+json (RFC 9457) at the edge. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;

  constructor(code: ProblemCode, extra: Extra = {}) {
    super(extra.detail ?? problems[code].title);
    this.name = "Refusal";
    this.code = code;
    this.extra = extra;
  }
}

/** A value that is well formed but wrong here: names the field and the remedy. */
export function invalid(field: string, message: string, code = "invalid"): Refusal {
  return new Refusal("invalid", { errors: [{ field, code, message }] });
}

export function problemOf({ code, extra }: Refusal, requestId: string): Problem {
  const { status, title } = problems[code];
  return { type: `urn:keyholder:problem:${code}`, title, status, code, instance: requestId, ...extra };
}
