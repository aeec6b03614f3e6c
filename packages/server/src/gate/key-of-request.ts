import type { FastifyRequest } from "fastify";

/** The API key that a request came with, whether or not it is one. */
export function keyOfRequest({ headers }: Pick<FastifyRequest, "headers">): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
}
