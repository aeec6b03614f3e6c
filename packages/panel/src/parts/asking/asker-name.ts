import { m } from "../../messages/messages.js";
import type { AccessRequest } from "./queries.ts";

/** Who asks, as far as one may know: a manager may keep its people to itself. */
export function askerName({ person, via }: Pick<AccessRequest, "person" | "via">): string {
  return person?.name ?? m.requests_somebody({ account: via?.name ?? "" });
}
