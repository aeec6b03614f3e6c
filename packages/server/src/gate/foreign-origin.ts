import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { keyOfRequest } from "./key-of-request.ts";

/**
 * Whether a change comes from a page that is not ours. Browsers send Origin with every request that changes something;
 * what has none is a program, which has no visitor's cookies to misuse; nor has a request with a key and without cookies.
 */
export function foreignOrigin(request: FastifyRequest, config: Pick<Config, "PUBLIC_URL">): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return false;
  if (request.headers.cookie === undefined && keyOfRequest(request) !== undefined) return false;
  const { origin } = request.headers;
  if (origin === undefined || origin === new URL(config.PUBLIC_URL).origin) return false;
  return !isThisMachine(origin) || origin !== `${request.protocol}://${request.host}`;
}

/** On the machine itself the server has several names, none of which anybody else can have. */
function isThisMachine(origin: string): boolean {
  return URL.canParse(origin) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);
}
