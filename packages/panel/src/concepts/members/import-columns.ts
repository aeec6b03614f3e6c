import { foldText } from "../../ui/index.ts";

export const importFields = ["email", "name", "role", "language", "groups"] as const;
export type ImportField = (typeof importFields)[number];
export type ImportColumns = Record<ImportField, string | null>;

/** How a header may call a field, in English and Polish. */
const known: Record<ImportField, RegExp> = {
  email: /^(e-?mail|mail|adres( e-?mail| mail)?|email address|e-mail address|poczta)$/,
  name: /^(name|full name|nazwa|imie i nazwisko|imie|nazwisko|person|osoba|user|uzytkownik)$/,
  role: /^(role|rola|access|dostep|uprawnienia|level|poziom)$/,
  language: /^(language|lang|jezyk|locale)$/,
  groups: /^(groups?|grup[ay]|teams?|zespol|zespoly|dzial)$/,
};

/** The columns of a file for the fields, as far as their headers tell. */
export function guessColumns(headers: readonly string[]): ImportColumns {
  const find = (field: ImportField) =>
    headers.find((header) => known[field].test(foldText(header).trim().replaceAll("_", " "))) ?? null;
  return {
    email: find("email"),
    name: find("name"),
    role: find("role"),
    language: find("language"),
    groups: find("groups"),
  };
}
