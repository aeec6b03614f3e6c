import type { DeclarationText } from "./store-declarations.ts";

/** In plain words. An operator replaces them by its own with `keyholder declarations`. */
export const defaultDeclarations: readonly DeclarationText[] = [
  {
    key: "scope",
    side: "client",
    position: 1,
    required: true,
    title_en: "Whom I let in, and how far",
    title_pl: "Komu i w jakim zakresie daję dostęp",
    text_en: "I give the account {manager} access to the account {client} at the level “{level}”.\n{rights}",
    text_pl: "Daję kontu {manager} dostęp do konta {client} na poziomie „{level}”.\n{rights}",
    details_en:
      "The level is the most that anyone who comes in this way may do here. The other account decides which of its people come, and may let each of them do less. I can change the level at any time; a lower one holds from the next click.",
    details_pl:
      "Poziom to najwięcej, na co można tu sobie pozwolić, wchodząc tą drogą. Drugie konto decyduje, które z jego osób będą tu wchodzić, i może każdej z nich pozwolić na mniej. Poziom mogę zmienić w każdej chwili; obniżenie działa od następnego kliknięcia.",
  },
  {
    key: "acting",
    side: "client",
    position: 2,
    required: true,
    title_en: "What they do here counts as done by this account",
    title_pl: "To, co tu zrobią, liczy się jako działanie tego konta",
    text_en:
      "Orders, payments and changes that they make within this level are made for the account {client}, and it answers for them to the operator of {service}.",
    text_pl:
      "Zamówienia, płatności i zmiany wykonane w ramach tego poziomu są wykonywane na rzecz konta {client}, które odpowiada za nie wobec operatora serwisu {service}.",
    details_en:
      "It is as if people of this account had done it. Every act is written in the audit log with the person who did it and the account that the person came through, so that I can always see who it was.",
    details_pl:
      "To tak, jakby zrobiły to osoby z tego konta. Każde działanie jest zapisywane w dzienniku zdarzeń wraz z osobą, która je wykonała, i kontem, przez które weszła, więc zawsze można sprawdzić, kto to był.",
  },
  {
    key: "personal-data",
    side: "client",
    position: 3,
    required: true,
    title_en: "They will see personal data",
    title_pl: "Zobaczą dane osobowe",
    text_en:
      "They will see contact and billing data of this account and, where it holds any, data of its customers and users, as far as the level goes. I am entitled to let them see it.",
    text_pl:
      "Zobaczą dane kontaktowe i rozliczeniowe tego konta oraz, jeśli się na nim znajdują, dane jego klientów i użytkowników, w granicach nadanego poziomu. Mam prawo udostępnić im te dane.",
    details_en:
      "Where the law asks for an agreement between the two of us on how personal data is processed, we have one.",
    details_pl:
      "Jeżeli przepisy wymagają, aby strony zawarły umowę o przetwarzaniu danych osobowych, taka umowa jest zawarta.",
  },
  {
    key: "identity",
    side: "client",
    position: 4,
    required: true,
    title_en: "They learn who gave the access",
    title_pl: "Dowiedzą się, kto dał dostęp",
    text_en:
      "The people of the account {manager} are shown my name, {person}, my e-mail address, {email}, and the name and customer number of the account {client}.",
    text_pl:
      "Osoby z konta {manager} zobaczą moje imię i nazwisko ({person}), mój adres e-mail ({email}) oraz nazwę i numer klienta konta {client}.",
    details_en:
      "They also receive an e-mail about it. The same stands on the receipt that both sides can download.",
    details_pl:
      "Otrzymają też wiadomość e-mail w tej sprawie. Te same dane są na potwierdzeniu, które może pobrać każda ze stron.",
  },
  {
    key: "duration",
    side: "client",
    position: 5,
    required: true,
    title_en: "How long it lasts, and how to end it",
    title_pl: "Jak długo to trwa i jak to zakończyć",
    text_en:
      "The access lasts {until}. I can change it or end it at any time on the page “My managers”, without giving a reason.",
    text_pl:
      "Dostęp trwa {until}. W każdej chwili mogę go zmienić lub zakończyć na stronie „Moi opiekunowie”, bez podawania przyczyny.",
    details_en:
      "Ending it puts out whoever is inside at that moment. What was done before stays valid. The other side can end it, too.",
    details_pl:
      "Zakończenie dostępu natychmiast przerywa trwające wizyty. To, co zrobiono wcześniej, pozostaje ważne. Dostęp może zakończyć także druga strona.",
  },
  {
    key: "authority",
    side: "client",
    position: 6,
    required: true,
    title_en: "I may decide this",
    title_pl: "Mogę o tym decydować",
    text_en:
      "I am the owner of the account {client}, or I am entitled to give access to it in its owner's name.",
    text_pl: "Konto {client} należy do mnie albo mam prawo udzielać do niego dostępu w imieniu właściciela.",
    details_en:
      "Being able to press the button is not the same as being entitled to. If in doubt, ask the owner of the account first.",
    details_pl:
      "Sama możliwość naciśnięcia przycisku nie oznacza jeszcze prawa do decyzji. W razie wątpliwości najpierw zapytaj właściciela konta.",
  },
  {
    key: "terms",
    side: "client",
    position: 7,
    required: false,
    title_en: "I know the terms and the privacy notice",
    title_pl: "Znam regulamin i informację o prywatności",
    text_en: "I have read the terms of service and the privacy notice of the operator of {service}.",
    text_pl: "Znam regulamin i informację o prywatności operatora serwisu {service}.",
    details_en: "This says that I know them and nothing more: it is no consent to any use of personal data.",
    details_pl:
      "To potwierdzenie znajomości dokumentów i nic więcej: nie jest zgodą na jakiekolwiek wykorzystanie danych osobowych.",
  },
  {
    key: "manager-instructions",
    side: "manager",
    position: 1,
    required: true,
    title_en: "We act only as we are asked to",
    title_pl: "Działamy tylko zgodnie z poleceniem",
    text_en:
      "Our people use the access to the account {client} only for what its owner, or who decides for its owner, has asked us to do.",
    text_pl:
      "Nasze osoby korzystają z dostępu do konta {client} tylko w celach wskazanych przez jego właściciela lub osobę, która decyduje w jego imieniu.",
    details_en: "The level “{level}” says what is possible, not what is wanted. It lasts {until}.",
    details_pl: "Poziom „{level}” mówi, co jest możliwe, a nie, co jest zlecone. Dostęp trwa {until}.",
  },
  {
    key: "manager-confidentiality",
    side: "manager",
    position: 2,
    required: true,
    title_en: "We keep it to ourselves",
    title_pl: "Zachowujemy poufność",
    text_en:
      "What we see in the account {client} we pass on to nobody who is not entitled to it, and none of us shares a login.",
    text_pl:
      "Tego, co widzimy na koncie {client}, nie przekazujemy nikomu nieuprawnionemu, a nikt z nas nie udostępnia swojego loginu.",
    details_en:
      "Each of our people signs in with a login of their own. Who leaves us is removed from our team without delay.",
    details_pl:
      "Każda z naszych osób loguje się własnym loginem. Kto od nas odchodzi, jest niezwłocznie usuwany z zespołu.",
  },
  {
    key: "manager-identity",
    side: "manager",
    position: 3,
    required: true,
    title_en: "They learn who we are",
    title_pl: "Dowiedzą się, kim jesteśmy",
    text_en:
      "The people of the account {client} are shown the name and customer number of the account {manager}, and that I, {person}, agreed for it.",
    text_pl:
      "Osoby z konta {client} zobaczą nazwę i numer klienta konta {manager} oraz to, że w jego imieniu zgodę wyraża {person}.",
    details_en:
      "They also see when we come in. Whether they see which of us came is up to our account's settings.",
    details_pl:
      "Zobaczą też, kiedy wchodzimy. To, czy zobaczą, kto z nas wszedł, zależy od ustawień naszego konta.",
  },
  {
    key: "manager-logging",
    side: "manager",
    position: 4,
    required: true,
    title_en: "What we do there is written down",
    title_pl: "To, co tam robimy, jest zapisywane",
    text_en:
      "Everything that our people do in the account {client} stands in its audit log, which its people can read.",
    text_pl:
      "Wszystko, co nasze osoby robią na koncie {client}, trafia do jego dziennika zdarzeń, który mogą czytać jego osoby.",
    details_en: "Entries cannot be changed or removed, by us or by them, and they stay when the access ends.",
    details_pl:
      "Wpisów nie można zmienić ani usunąć, ani po naszej, ani po ich stronie, i pozostają one po zakończeniu dostępu.",
  },
];
