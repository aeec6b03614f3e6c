import { type Asks, refusalOf, type Who } from "./refusal-of.ts";

/** What is used of Fastify's reply. */
export interface Reply {
  code(status: number): unknown;
  headers(values: Record<string, string>): unknown;
  send(body: string): unknown;
}

export function fastifyGuard<Request>(ask: Asks, permission: string, who: Who<Request>) {
  return async (request: Request, reply: Reply): Promise<unknown> => {
    const refused = await refusalOf(ask, permission, who, request);
    if (!refused) return undefined;
    reply.code(refused.status);
    reply.headers(refused.headers);
    reply.send(refused.body);
    // Tells Fastify that the request has been answered.
    return reply;
  };
}
