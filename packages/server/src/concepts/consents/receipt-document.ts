import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { m } from "../../messages/messages.js";
import type { Agreed } from "./agreed.ts";
import type { ShownConsent } from "./shown-consent.ts";
import { inUtc } from "./words.ts";

interface Receipt extends Pick<Agreed, "manager" | "client"> {
  readonly link: string;
  readonly consents: readonly ShownConsent[];
}

const font = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
const [plain, bold, mono] = [font("DejaVuSans"), font("DejaVuSans-Bold"), font("DejaVuSansMono")];
const [ink, soft] = ["#111827", "#4b5563"];

/** What both sides of a link declared, as a PDF. */
export async function receiptDocument(
  { link, manager, client, consents }: Receipt,
  language: "en" | "pl",
): Promise<Uint8Array<ArrayBuffer>> {
  const locale = { locale: language } as const;
  const page = new PDFDocument({
    size: "A4",
    margin: 56,
    lang: language,
    info: { Title: m.receipt_title({}, locale), Creator: "Keyholder", Producer: "Keyholder" },
  });
  const title = (text: string) => page.font(bold).fontSize(16).fillColor(ink).text(text);
  const heading = (text: string) => page.moveDown(1.2).font(bold).fontSize(12).fillColor(ink).text(text);
  const strong = (text: string) => page.moveDown(0.8).font(bold).fontSize(9.5).fillColor(ink).text(text);
  const body = (text: string) => page.font(plain).fontSize(9.5).fillColor(ink).text(text);
  const note = (text: string) => page.font(plain).fontSize(8).fillColor(soft).text(text);
  const code = (text: string) => page.font(mono).fontSize(7).fillColor(soft).text(text);
  const called = ({ name, number }: Agreed["manager"]) => (name === null ? number : `${name} (${number})`);

  title(m.receipt_title({}, locale));
  page.moveDown(0.5);
  body(m.receipt_client({ client: called(client) }, locale));
  body(m.receipt_manager({ manager: called(manager) }, locale));
  code(`${m.receipt_link({}, locale)} ${link}`);
  for (const side of ["client", "manager"] as const) {
    const given = consents.filter((one) => one.side === side && one.decision === "given");
    if (given.length === 0) continue;
    heading(side === "client" ? m.receipt_of_client({}, locale) : m.receipt_of_manager({}, locale));
    for (const consent of given) {
      const [first = "", ...rest] = consent.text.split("\n\n");
      strong(first);
      for (const part of rest) body(part);
      page.moveDown(0.2);
      note(givenNote(consent, language));
      const gone = consents.find(
        (one) => one.decision === "withdrawn" && one.side === side && one.key === consent.key,
      );
      if (gone) note(withdrawnNote(gone, language));
      if (!consent.intact) note(m.receipt_not_intact({}, locale));
      code(`SHA-256 ${consent.sha256}`);
    }
  }
  page.moveDown(1.5);
  note(m.receipt_verify({}, locale));
  page.end();
  // A PDFDocument is a readable stream of its bytes.
  const bytes = await (page as unknown as { toArray(): Promise<Buffer[]> }).toArray();
  return new Uint8Array(Buffer.concat(bytes));
}

function givenNote(
  { by, at, key, version, language: read, ip }: ShownConsent,
  language: "en" | "pl",
): string {
  const locale = { locale: language } as const;
  const time = inUtc(at, language);
  const account = by ? `${by.account.name} (${by.account.number})` : "";
  const said = m.receipt_given({ person: by?.person ?? "", account, time }, locale);
  const text = m.receipt_text({ key, version, language: read }, locale);
  return [said, text, ...(ip ? [m.receipt_from({ ip }, locale)] : [])].join(" ");
}

function withdrawnNote({ by, at }: ShownConsent, language: "en" | "pl"): string {
  const locale = { locale: language } as const;
  const time = inUtc(at, language);
  if (!by) return m.receipt_ran_out({ time }, locale);
  const account = `${by.account.name} (${by.account.number})`;
  if (by.person === null) return m.receipt_withdrawn_for({ account, time }, locale);
  return m.receipt_withdrawn({ person: by.person, account, time }, locale);
}
