import { z } from "zod";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { Refusal } from "../../platform/refusal.ts";

interface Wanted {
  readonly token?: string | undefined;
  readonly limit?: number | undefined;
}

const Last = z.tuple([z.string()]);
const usual = 50;

/** One page of what was found, in the order of its keys (AuthZEN 1.0, Search): an empty token says that it is the last. */
export function searchPage<Found>(found: readonly Found[], keyOf: (one: Found) => string, page: Wanted = {}) {
  const limit = page.limit ?? usual;
  const last = lastOf(page.token);
  const later = last === undefined ? found : found.filter((one) => keyOf(one) > last);
  const { items, next } = pageOf(later.slice(0, limit + 1), limit, (one) => [keyOf(one)]);
  return { items, page: { next_token: next ?? "", count: items.length, total: found.length } };
}

function lastOf(token: string | undefined): string | undefined {
  try {
    return readCursor(Last, token || undefined)?.[0];
  } catch {
    throw new Refusal("malformed", { detail: "page.token is none of ours." });
  }
}
