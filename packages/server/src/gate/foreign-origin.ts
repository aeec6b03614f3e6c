import type { FastifyRequest } from "fastify";

/**
 * Whether a change comes from a page that is not ours. Browsers send Origin with every request that changes something;
 * what has none is a program, which has no visitor's cookies to misuse.
 */
export function foreignOrigin(request: FastifyRequest): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return false;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}
