import { m } from "../messages/messages.js";

interface Came {
  readonly person: { readonly name: string } | null;
  readonly via: { readonly name: string } | null;
}

/** Who came; a manager may keep its people to itself, and then it is somebody from there. */
export function visitorName({ person, via }: Came): string {
  return person?.name ?? m.ends_somebody_at({ account: via?.name ?? "" });
}
