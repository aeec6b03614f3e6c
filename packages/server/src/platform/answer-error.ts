import type { ProblemCode } from "@keyholder/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "./log.ts";
import { problemOf, Refusal } from "./refusal.ts";

/** Every error leaves as problem+json; what we did not foresee is logged and tells the caller nothing. */
export function answerError(log: Log) {
  return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error, request);
    if (refusal.code === "failed")
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, "A request failed.");
    const problem = problemOf(refusal, request.id);
    if (problem.retryAfter !== undefined) reply.header("retry-after", problem.retryAfter);
    return reply.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
}

const known: Record<number, ProblemCode> = { 413: "too-large", 415: "unknown-media-type" };

function refusalOf(error: FastifyError | Error, { url }: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  const status = "statusCode" in error ? error.statusCode : undefined;
  // AuthZEN 1.0, Error Responses: what cannot be read is 400, whatever is wrong with it.
  if (status === 415 && url.startsWith("/access/"))
    return new Refusal("malformed", { detail: error.message });
  if (status !== undefined && status >= 400 && status < 500)
    return new Refusal(known[status] ?? "malformed", { detail: error.message });
  return new Refusal("failed");
}
