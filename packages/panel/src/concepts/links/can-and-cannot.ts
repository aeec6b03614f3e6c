/** What people mean when they ask "may they …?"; never what no link lets across (R6). */
const telling = [
  "account.edit",
  "people.manage",
  "services.manage",
  "services.secrets",
  "orders.place",
  "invoices.view",
  "invoices.pay",
  "payment_methods.manage",
  "tickets.view",
  "tickets.open",
  "audit.view",
];
const neverCross = ["managers.manage", "account.transfer", "account.close"];

/** What a ceiling lets people do, what they would most miss, and what nobody from outside can. */
export function canAndCannot(permissions: readonly string[]): { can: string[]; cannot: string[] } {
  const can = permissions.filter((one) => !neverCross.includes(one));
  const told = [...can].sort((a, b) => Number(telling.includes(b)) - Number(telling.includes(a)));
  return { can: told, cannot: [...telling.filter((one) => !can.includes(one)), ...neverCross] };
}
