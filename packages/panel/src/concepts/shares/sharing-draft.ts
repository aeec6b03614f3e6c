import type { Share, Sharing, SharingBody } from "./queries.ts";
import type { RightChoice } from "./right.ts";

/** A client's sharing as it is edited. Each share is one text, so that two states can be compared. */
export interface SharingValues {
  access: "team" | "shared" | "account";
  shares: readonly string[];
}

export interface SharingWith {
  kind: "group" | "person";
  id: string;
}

export interface DraftShare extends SharingWith {
  right: RightChoice;
}

export const shareText = ({ kind, id, right }: DraftShare): string => JSON.stringify([kind, id, right]);

export function shareOf(text: string): DraftShare {
  const [kind, id, right] = JSON.parse(text) as [DraftShare["kind"], string, RightChoice];
  return { kind, id, right };
}

export const withOf = ({ group, person }: Share): SharingWith =>
  group ? { kind: "group", id: group.id } : { kind: "person", id: person?.id ?? "" };

export const valuesOf = ({ access, shares }: Sharing): SharingValues => ({
  access: access ?? "account",
  shares: shares.map((share) => shareText({ ...withOf(share), right: share.right.choice })),
});

export const bodyOf = ({ access, shares }: SharingValues): SharingBody => ({
  access: access === "account" ? null : access,
  shares: shares.map(shareOf).map(({ kind, id, right }) => ({ [kind]: id, right })),
});

/** Whether the client is open to everybody, as far as the draft says. */
export const isOpenToTeam = ({ access }: SharingValues, { accountAccess }: Sharing): boolean =>
  (access === "account" ? accountAccess : access) === "team";
