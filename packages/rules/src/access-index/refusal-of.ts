import type { Refusal } from "../decide.ts";
import { blockedBy } from "../feature.ts";
import { type AccessRows, disabled, known } from "./access-rows.ts";
import type { NumberedQuestion } from "./may.ts";

/** Why a question that is refused is refused, as `decide` over facts says; `holds`: whether the person holds anything there. */
export function refusalOf(
  rows: AccessRows,
  { person, account, permission }: NumberedQuestion,
  holds: () => boolean,
): Refusal {
  const { catalogue } = rows;
  const bits = rows.personBits[person] ?? 0;
  if (person < 0 || !(bits & known)) return "unknown-person";
  if (account < 0 || !((rows.accountBits[account] as number) & known)) return "unknown-account";
  const name = catalogue.permissions[permission]?.name;
  if (name === undefined) return "unknown-permission";
  if (bits & disabled) return "person-disabled";
  const row = rows.accountRow(account);
  return (row && blockedBy(catalogue, row, name)) ?? (holds() ? "not-held" : "no-way-in");
}
