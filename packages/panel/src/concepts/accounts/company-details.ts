import { m } from "../../messages/messages.js";
import type { Account } from "../../parts/useAccount.ts";

export type Details = NonNullable<Account["details"]>;
export type DetailName = keyof Details;

export const detailNames: readonly DetailName[] = ["name", "address", "taxId", "phone", "website"];

const labels: Record<DetailName, () => string> = {
  name: m.settings_name,
  address: m.settings_address,
  taxId: m.settings_tax_id,
  phone: m.settings_phone,
  website: m.settings_website,
};
export const detailLabel = (name: DetailName): string => labels[name]();
