import { m } from "../messages/messages.js";
import { getLocale } from "../messages/runtime.js";

export interface FieldRefusal {
  field: string;
  code: string;
  message: string;
}

/** What each field says; of a value in a list, the list is the field. */
const byFieldAndCode: Record<string, () => string> = {
  "email invalid_format": m.field_email,
  "email too_small": m.field_email,
  "email missing": m.field_email_or_number,
  "name too_small": m.field_name,
  "name missing": m.field_name,
  "name invalid_format": m.field_name_letters,
  "accountName too_small": m.field_name,
  "accountName invalid_format": m.field_name_letters,
  "password too_small": m.field_password_short,
  "password missing": m.field_password_short,
  "password too-common": m.field_password_common,
  "number too_small": m.field_number,
  "number invalid": m.field_number,
  "number both": m.field_number_or_email,
  "shareCode both": m.field_number_or_email,
  "expiresAt invalid_format": m.field_time,
  "expiresAt custom": m.field_time,
  "endsAt invalid_format": m.field_time,
  "endsAt custom": m.field_time,
  "csv header": m.field_csv_header,
  "csv no-rows": m.field_csv_no_rows,
  "csv too-many-rows": m.field_csv_too_many,
  "csv unreadable": m.field_csv_unreadable,
  "columns unknown": m.field_column_unknown,
  "groups unknown": m.field_group_unknown,
  "change unknown": m.field_group_unknown,
  "members unknown": m.field_members_unknown,
  "role unknown": m.field_role_unknown,
  "ceiling unknown": m.field_role_unknown,
  "replacement unknown": m.field_role_unknown,
  "website invalid_format": m.field_website,
  "website invalid_union": m.field_website,
};

const byCode: Record<string, () => string> = {
  required: m.declarations_tick,
  too_small: m.field_empty,
  too_big: m.field_long,
  invalid_type: m.field_empty,
  invalid_format: m.field_line,
  custom: m.field_characters,
  past: m.field_past,
  "beyond-own": m.field_beyond_own,
  empty: m.field_permission_none,
  owner: m.field_role_owner,
  suspended: m.field_role_suspended,
  same: m.field_role_other,
};

/** The server says in English what is wrong with a value; other languages know it by the value and the code. */
export function fieldMessage({ field, code, message }: FieldRefusal): string {
  const [whole = ""] = field.split(".");
  const known = byFieldAndCode[`${whole} ${code}`] ?? byCode[code];
  if (known) return known();
  return getLocale() === "en" ? message : m.field_wrong();
}
