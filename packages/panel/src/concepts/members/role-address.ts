const shared =
  /^(admin|biuro|billing|bok|contact|faktury|finance|hello|help|hr|info|kadry|kontakt|ksiegowosc|księgowość|marketing|no-?reply|office|pomoc|recepcja|reklamacje|sales|sekretariat|serwis|sklep|support|team|webmaster|zamowienia|zespol)([.+_-].*)?@/i;

/** Whether an address looks like one that several people read. */
export const isRoleAddress = (email: string): boolean => shared.test(email.trim());
