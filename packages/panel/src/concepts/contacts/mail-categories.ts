import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";

export type MailCategory = AnswerOf<Operations["listRecipients"]>["categories"][number]["category"];

const words: Record<MailCategory, { name: () => string; line: () => string }> = {
  general: { name: m.mails_general, line: m.mails_general_line },
  invoice: { name: m.mails_invoice, line: m.mails_invoice_line },
  support: { name: m.mails_support, line: m.mails_support_line },
  product: { name: m.mails_product, line: m.mails_product_line },
  domain: { name: m.mails_domain, line: m.mails_domain_line },
  affiliate: { name: m.mails_affiliate, line: m.mails_affiliate_line },
};

export const mailCategories = Object.keys(words) as MailCategory[];
export const mailName = (category: MailCategory): string => words[category].name();
export const mailLine = (category: MailCategory): string => words[category].line();

export const asMailCategory = (text: string | undefined): MailCategory | undefined =>
  mailCategories.find((one) => one === text);
