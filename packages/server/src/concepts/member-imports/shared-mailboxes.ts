const shared = new Set([
  ...["info", "office", "contact", "hello", "mail", "team", "all", "admin", "administrator", "webmaster"],
  ...["support", "help", "helpdesk", "service", "sales", "billing", "invoices", "accounting", "hr", "jobs"],
  ...["marketing", "press", "orders", "shop", "reception", "noreply", "no-reply", "postmaster", "abuse"],
  ...["biuro", "kontakt", "sekretariat", "faktury", "ksiegowosc", "sprzedaz", "sklep", "pomoc", "serwis"],
  ...["kadry", "zamowienia", "recepcja", "administracja", "poczta", "handlowy", "firma"],
]);

/** An address that several people read, as far as its name says so. Users are for one person each. */
export function isSharedMailbox(email: string): boolean {
  return shared.has(email.toLowerCase().split("@")[0] ?? "");
}
