import type { AnswerInput, Operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Permit } from "../../gate/permit.ts";
import { languageOf } from "../mail/language.ts";
import type { SideInSight } from "./side-in-sight.ts";
import type { ConsentRow } from "./store-consents.ts";

export type ShownConsent = AnswerInput<Operations["listConsents"]>["items"][number];

/**
 * A row as one side reads it. Who gave a declaration has said in it that the other side learns his name; who withdrew one
 * is named where his account shows its people. From where somebody acted is for his own side, and there for whom the audit
 * log tells the same.
 */
export function shownConsent(
  permit: Permit,
  { side, manager, client }: SideInSight,
  row: ConsentRow,
  intact: ReadonlySet<string>,
): ShownConsent {
  const here = permit.account.id;
  const given = row.decision === "given";
  const own = row.by_account_id === here || (given && row.account_id === here);
  const evidence = own && has(permit.facts.catalogue, permit.held, "audit.view");
  const other = side === "client" ? manager : client;
  const nameless = !own && !given && row.shows_people === false;
  const by = own
    ? { number: row.by_number ?? "", name: row.by_name ?? "" }
    : { number: other.number, name: other.name ?? other.number };
  return {
    id: row.id,
    decision: given ? "given" : "withdrawn",
    side: row.account_id === row.client_id ? "client" : "manager",
    key: row.declaration_key,
    version: row.declaration_version,
    language: languageOf(row.language),
    text: row.text,
    sha256: row.text_sha256.toString("hex"),
    intact: intact.has(row.id),
    by: row.by_account_id === null ? null : { person: nameless ? null : row.person_name, account: by },
    at: row.at.toISOString(),
    method: evidence ? (row.method as "panel" | "api" | null) : null,
    requestId: evidence ? row.request_id : null,
    ip: evidence ? row.ip : null,
    userAgent: evidence ? row.user_agent : null,
  };
}
