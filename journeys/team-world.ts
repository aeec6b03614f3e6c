import { password } from "./keyholder.ts";
import { sends } from "./sends.ts";
import type { Stage } from "./stage.ts";
import type { Language } from "./words.ts";

const file = `Adres;Imię i nazwisko;Rola;Język;Grupy
ela@new.example;Ela Żuk;billing;pl;Oddział północny
piotr@new.example;Piotr Wąs-Brzęczyszczykiewicz;Recepcja;pl;
biuro@new.example;Biuro;viewer;pl;
nie adres;Ktoś;viewer;pl;
ela@new.example;Ela Żuk jeszcze raz;viewer;pl;
ewa@new.example;Ewa Lis;prezes;pl;
`;
const columns = {
  email: "Adres",
  name: "Imię i nazwisko",
  role: "Rola",
  language: "Język",
  groups: "Grupy",
};

/** What happens in the team: contacts, imports, an offer of an account. Answers what addresses are made of. */
export async function liveInTeam({ keyholder, open }: Stage, language: Language) {
  const { number, sql } = keyholder;
  const [studio, umbrella] = [await number("studio"), await number("umbrella")];
  const marta = (await open({ language, as: "marta@studio.example" })).request;
  const lena = (await open({ language, as: "lena@agency.example" })).request;
  const one = async (text: string) => (await sql.query(text)).rows[0].id;

  const none = { general: false, invoice: false, support: false, product: false, domain: false };
  const contacts = `/v1/accounts/${studio}/contacts`;
  const contact = (email: string, name: string, preferences: object) =>
    sends(marta, "post", contacts, {
      ...{ email, name, language, phone: "+48 22 100 20 30", address: "ul. Długa 5\nKraków" },
      preferences: { ...none, affiliate: false, ...preferences },
    });
  const books = await contact("ksiegowosc@books.example", "Księgowość Zewnętrzna", { invoice: true });
  const wes = await contact("wes@dev.example", "Wes Cho", { support: true, product: true });
  const gone = await contact("stary@gone.example", "Stary Adres", { general: true });
  await sql.query("update contacts set bouncing_since = '2026-01-05' where id = $1", [gone.id]);
  const support = { role: "support", ticked: ["services.manage"], unticked: [] };
  await sends(marta, "post", `${contacts}/${wes.id}/membership`, support);
  await sends(marta, "patch", `/v1/accounts/${studio}/recipients/owner`, { affiliate: false });

  const imports = `/v1/accounts/${studio}/member-imports`;
  const reads = (csv: string) =>
    sends(marta, "post", imports, { csv, columns, role: "viewer", language: "pl" });
  const [checked, running] = [await reads(file), await reads(file)];
  await sql.query(
    "update member_imports set status = 'running', advanced_at = now() + interval '1 day' where id = $1",
    [running.id],
  );
  // Good when it was read, and in the team when its turn comes.
  const done = await reads(`${file}zosia@new.example;Zosia Lis;viewer;pl;\n`);
  const guest = { role: "viewer", ticked: [], unticked: [], language };
  const members = `/v1/accounts/${studio}/members`;
  await sends(marta, "post", members, { ...guest, email: "zosia@new.example", name: "Zosia Lis" });
  await sends(marta, "post", `${imports}/${done.id}/run`);

  const adam = await one(
    "select m.id from members m join accounts a on a.id = m.account_id where a.external_id = 'umbrella' and m.email = 'adam@studio.example'",
  );
  await sends(lena, "post", `/v1/accounts/${umbrella}/transfer`, { member: adam, password });
  return {
    ...{ books: books.id, checked: checked.id, running: running.id, done: done.id },
    desk: await one("select id from roles where name = 'Recepcja'"),
    north: await one("select id from groups where name = 'Oddział północny'"),
    nights: await one("select id from groups where name = 'Nocna zmiana'"),
    adam: await one(
      "select m.id from members m join accounts a on a.id = m.account_id where a.external_id = 'studio' and m.email = 'adam@studio.example'",
    ),
    wes: await one("select id from members where email = 'wes@dev.example'"),
  };
}
