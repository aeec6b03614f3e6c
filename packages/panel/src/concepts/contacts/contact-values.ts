import { m } from "../../messages/messages.js";
import { type Language, language } from "../../parts/language.ts";
import type { Definition } from "../../ui/index.ts";
import { type MailCategory, mailCategories, mailName } from "./mail-categories.ts";
import type { Contact } from "./queries.ts";

/** A contact as its form holds it. */
export interface ContactValues extends Record<MailCategory, boolean> {
  name: string;
  email: string;
  phone: string;
  address: string;
  language: Language;
}

export const valuesOf = ({ name, email, phone, address, language: spoken, preferences }: Contact) => ({
  ...preferences,
  name,
  email,
  phone,
  address,
  language: spoken,
});

export const newValues = (email: string): ContactValues => ({
  name: "",
  email,
  phone: "",
  address: "",
  language: language(),
  general: true,
  invoice: false,
  support: false,
  product: false,
  domain: false,
  affiliate: false,
});

const mailsOf = (values: Partial<ContactValues>): Partial<Record<MailCategory, boolean>> =>
  Object.fromEntries(
    mailCategories.flatMap((one) => (values[one] === undefined ? [] : [[one, values[one]]])),
  );

/** What to send for a change of some values. */
export function changeOf(values: Partial<ContactValues>) {
  const { name, email, phone, address, language: spoken } = values;
  return { name, email, phone, address, language: spoken, preferences: mailsOf(values) };
}

/** What to send for a new contact. */
export function bodyOf({ name, email, phone, address, language: spoken, ...rest }: ContactValues) {
  const { general, invoice, support, product, domain, affiliate } = rest;
  const preferences = { general, invoice, support, product, domain, affiliate };
  return { name, email, phone, address, language: spoken, preferences };
}

const labels: Record<"name" | "email" | "phone" | "address", () => string> = {
  name: m.members_name_label,
  email: m.members_email_label,
  phone: m.settings_phone,
  address: m.settings_address,
};

/** Some values in words, as they stand now. */
export function valuesInWords(values: Partial<ContactValues>): Definition[] {
  const texts = (["name", "email", "phone", "address"] as const).flatMap((one) => {
    const value = values[one];
    return value === undefined ? [] : [{ term: labels[one](), value: value || m.settings_emptied() }];
  });
  const mails = mailCategories.flatMap((one) => {
    const gets = values[one];
    return gets === undefined
      ? []
      : [{ term: mailName(one), value: gets ? m.ui_step_holds() : m.ui_step_refuses() }];
  });
  const spoken = values.language && [
    { term: m.contacts_language(), value: values.language === "pl" ? "Polski" : "English" },
  ];
  return [...texts, ...(spoken ?? []), ...mails];
}
