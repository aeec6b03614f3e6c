import { m } from "../messages/messages.js";
import { language } from "./language.ts";

export interface FieldRefusal {
  field: string;
  code: string;
  message: string;
}

const byFieldAndCode: Record<string, () => string> = {
  "email invalid_format": m.field_email,
  "email too_small": m.field_email,
  "name too_small": m.field_name,
  "accountName too_small": m.field_name,
  "password too_small": m.field_password_short,
  "password too-common": m.field_password_common,
  "number too_small": m.field_number,
  "number invalid": m.field_number,
  "website invalid_format": m.field_website,
  "website invalid_union": m.field_website,
};

const byCode: Record<string, () => string> = {
  required: m.declarations_tick,
  too_small: m.field_empty,
  too_big: m.field_long,
  invalid_type: m.field_empty,
};

/** The server says in English what is wrong with a value; other languages know it by the value and the code. */
export function fieldMessage({ field, code, message }: FieldRefusal): string {
  const known = byFieldAndCode[`${field} ${code}`] ?? byCode[code];
  if (known) return known();
  return language() === "en" ? message : m.field_wrong();
}
