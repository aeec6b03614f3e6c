import type { BodyOf, Operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { lockJoinedWithAddress } from "./contacts-store.ts";
import { invite } from "./invite.ts";
import { removeById } from "./remove-member.ts";

interface Contact {
  readonly name: string;
  readonly email: string;
  readonly language: "en" | "pl";
}

interface Became {
  readonly member: { readonly id: string; readonly name: string };
  /** What was done in the team; nothing when he was in it before. */
  readonly entries: readonly AuditEntry[];
  /** To hand over, where the invitation was not mailed. */
  readonly link: string | null;
}

/** The member that a contact becomes: whoever is in the team with its address, or a new one, who is invited. */
export async function becomeMember(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  { name, email, language }: Contact,
  given: BodyOf<Operations["activateContact"]>,
): Promise<Became> {
  const joined = await lockJoinedWithAddress(tx, permit, email);
  if (joined?.contact) throw new Refusal("already-a-member");
  if (joined) return { member: joined, entries: [], link: null };
  const invited = { ...given, name, email, language, groups: [], expiresAt: null, message: "" };
  const { id, entry, link } = await invite(tx, env, permit, invited);
  return { member: { id, name }, entries: [entry], link };
}

/** What removing him does; the contact stays. */
export async function endMembership(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  member: string,
): Promise<readonly AuditEntry[]> {
  return removeById(tx, env, permit, member);
}
