import { type Asks, refusalOf, type Who } from "./refusal-of.ts";

/** What is used of Express' response: Node's own. */
export interface Response {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

export function expressGuard<Request>(ask: Asks, permission: string, who: Who<Request>) {
  return async (request: Request, response: Response, next: (error?: unknown) => void): Promise<void> => {
    const refused = await refusalOf(ask, permission, who, request).catch((error: unknown) => ({ error }));
    if (!refused) return next();
    // Express 4 does not look at what a promise was rejected with.
    if ("error" in refused) return next(refused.error);
    response.statusCode = refused.status;
    for (const [name, value] of Object.entries(refused.headers)) response.setHeader(name, value);
    response.end(refused.body);
  };
}
