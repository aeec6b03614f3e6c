import type { OfferRow } from "./store.ts";

/** A hand-over as the API shows it. */
export function shownTransfer({ to_id, name, email, requested_at, expires_at }: OfferRow) {
  return {
    to: { id: to_id, name },
    email,
    requestedAt: requested_at.toISOString(),
    expiresAt: expires_at.toISOString(),
  };
}
