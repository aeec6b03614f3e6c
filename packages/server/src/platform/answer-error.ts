import type { Problem, ProblemCode } from "@keyholder/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "./log.ts";
import { problemOf, Refusal } from "./refusal.ts";

interface Failed {
  readonly id: string;
  readonly url: string;
  readonly route: string | undefined;
}

/** Every error leaves as problem+json; what we did not foresee is logged and tells the caller nothing. */
export function problemFor(error: FastifyError | Error, { id, url, route }: Failed, log: Log): Problem {
  const refusal = refusalOf(error, url);
  if (refusal.code === "failed") log.error({ err: error, requestId: id, route }, "A request failed.");
  return problemOf(refusal, id);
}

export function answerError(log: Log) {
  return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { id, url, routeOptions } = request;
    const problem = problemFor(error, { id, url, route: routeOptions.url }, log);
    if (problem.retryAfter !== undefined) reply.header("retry-after", problem.retryAfter);
    return reply.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
}

const known: Record<number, ProblemCode> = { 413: "too-large", 415: "unknown-media-type" };

function refusalOf(error: FastifyError | Error, url: string): Refusal {
  if (error instanceof Refusal) return error;
  const status = "statusCode" in error ? error.statusCode : undefined;
  // AuthZEN 1.0, Error Responses: what cannot be read is 400, whatever is wrong with it.
  if (status === 415 && url.startsWith("/access/"))
    return new Refusal("malformed", { detail: error.message });
  if (status !== undefined && status >= 400 && status < 500)
    return new Refusal(known[status] ?? "malformed", { detail: error.message });
  return new Refusal("failed");
}
