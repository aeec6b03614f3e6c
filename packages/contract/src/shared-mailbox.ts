const general =
  "all admin administracja administrator biuro bok contact firma hello info kontakt mail office";
const teams =
  "accounting billing finance handlowy hr kadry ksiegowosc marketing sales serwis service sprzedaz";
const rooms = "helpdesk jobs newsletter orders poczta praca press recepcja reception sekretariat shop sklep";
const topics = "faktury help invoices oferty platnosci pomoc reklamacje rekrutacja support zamowienia";
const machines = "abuse no-reply noreply postmaster root team webmaster zespol";

const names = [general, teams, rooms, topics, machines].join(" ").replaceAll(" ", "|");
/** The name alone, or with a place or subject behind it: `biuro.krakow@`, `support+de@`. */
const shared = new RegExp(`^(${names})([.+_-].*)?$`);

/** An address that several people read, as far as its name says so. Users are for one person each. */
export function isSharedMailbox(email: string): boolean {
  const [local = ""] = email.trim().toLowerCase().split("@");
  return shared.test(withoutPolishLetters(local));
}

/** `księgowość` is the same mailbox as `ksiegowosc`. */
function withoutPolishLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}
