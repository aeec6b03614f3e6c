import { type Asks, refusalOf, type Who } from "./refusal-of.ts";

export function honoGuard<Context>(ask: Asks, permission: string, who: Who<Context>) {
  return async (context: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const refused = await refusalOf(ask, permission, who, context);
    if (refused) return new Response(refused.body, refused);
    await next();
    return undefined;
  };
}
