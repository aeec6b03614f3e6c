import { sends } from "./sends.ts";
import type { Stage } from "./stage.ts";
import type { Language } from "./words.ts";

/** A shop that lets an agency in, and an agency one of whose people is about to leave. */
export const world = (language: Language) => ({
  people: [
    { id: "olga", email: "olga@shop.example", name: "Olga Brzęk" },
    { id: "vi", email: "vi@shop.example", name: "Vi Larsen" },
    { id: "nel", email: "nel@shop.example", name: "Nel Szczepańska-Wójcik" },
    { id: "mara", email: "mara@agency.example", name: "Mara Holt" },
    { id: "adam", email: "adam@agency.example", name: "Adam Reed" },
    { id: "lea", email: "lea@agency.example", name: "Lea Montgomery" },
    { id: "kim", email: "kim@kiosk.example", name: "Kim Novak" },
    { id: "ann", email: "ann@shop.example", name: "Ann Zięba-Konstantynowicz" },
    { id: "sal", email: "sal@books.example", name: "Sal Rowe" },
    { id: "bo", email: "bo@nowhere.example", name: "Bo Lis" },
  ].map((person) => ({ ...person, language })),
  accounts: [
    { id: "agency", name: "Agencja Północ", owner: "mara" },
    { id: "rival", name: "Rival Partners", owner: "mara" },
    { id: "shop", name: "Shop Brzęk", owner: "olga" },
    { id: "kiosk", name: "Kiosk Novak", owner: "kim" },
    { id: "stall", name: "Novak Stall", owner: "kim" },
    { id: "books", name: "Biuro Rachunkowe Saldo", owner: "sal" },
  ],
  roles: [{ id: "desk", account: "shop", name: "Recepcja", permissions: ["account.view", "tickets.view"] }],
  members: [
    { account: "agency", person: "adam", role: "admin" },
    { account: "agency", person: "lea", role: "editor" },
    { account: "shop", person: "vi", role: "viewer" },
    { account: "shop", person: "nel", role: "desk" },
    { account: "shop", person: "ann", role: "viewer" },
    { account: "shop", person: "lea", role: "viewer" },
    { account: "kiosk", person: "lea", role: "viewer" },
  ],
  links: [
    { manager: "agency", client: "shop", ceiling: "admin" },
    { manager: "rival", client: "shop", ceiling: "viewer" },
    { manager: "agency", client: "kiosk", ceiling: "viewer" },
    { manager: "books", client: "shop", ceiling: "viewer" },
  ],
});

/** Adam visits the shop and gives this and that. Answers where to look. */
export async function visitAndGive({ keyholder, open }: Stage, language: Language) {
  const { number, sql } = keyholder;
  const [shop, agency] = [await number("shop"), await number("agency")];
  const one = async (text: string): Promise<string> => (await sql.query(text)).rows[0].id;
  const member = (email: string, account: string) =>
    one(`select m.id from members m join accounts a on a.id = m.account_id
          where m.email = '${email}' and a.number = '${account}'`);
  const adam = (await open({ language, as: "adam@agency.example" })).request;
  await sends(adam, "post", "/v1/visits", { account: shop, via: agency });
  const newcomer = { email: "zed@new.example", name: "Zed Nowy", language, role: "editor" };
  await sends(adam, "post", `/v1/accounts/${shop}/members`, newcomer);
  const vi = await member("vi@shop.example", shop);
  const raised = await adam.put(`/v1/accounts/${shop}/members/${vi}/role`, {
    data: { role: "editor", ticked: ["people.manage"] },
    headers: { "if-match": '"1"' },
  });
  if (!raised.ok()) throw new Error(await raised.text());
  const hook = { url: "https://hooks.example/access", description: "CRM", events: ["ownership.moved"] };
  await sends(adam, "post", `/v1/accounts/${shop}/webhooks`, hook);
  const mara = (await open({ language, as: "mara@agency.example" })).request;
  const asked = { email: "gone@far-away.example", level: "viewer", message: "" };
  await sends(mara, "post", `/v1/accounts/${agency}/clients`, asked);
  await sql.query("update links set answer_by = now() - interval '1 day' where client_id is null");
  await askAndInvite(open, language, { shop, books: await number("books"), stall: await number("stall") });
  await sql.query(
    "update links set asked_at = now() - interval '120 days', answered_at = now() - interval '110 days' where preset = 'viewer'",
  );
  return {
    shop,
    agency,
    link: await one("select id from links where preset = 'admin'"),
    lea: await member("lea@agency.example", agency),
  };
}

/** What waits for an answer: requests for access, to manage, to join. One is granted already. */
async function askAndInvite(
  open: Stage["open"],
  language: Language,
  at: { shop: string; books: string; stall: string },
) {
  const { shop, books, stall } = at;
  const as = async (email: string) => (await open({ language, as: email })).request;
  const [ann, sal] = [await as("ann@shop.example"), await as("sal@books.example")];
  const olga = await as("olga@shop.example");
  const requests = `/v1/accounts/${shop}/access-requests`;
  const granted = await sends(ann, "post", requests, { permission: "orders.place" });
  await sends(olga, "post", `${requests}/${granted.id}/grant`, { days: 3 });
  const note = "Faktury za maj / May's invoices";
  await sends(ann, "post", requests, { permission: "invoices.pay", note });
  await sends(sal, "post", "/v1/visits", { account: shop, via: books });
  await sends(sal, "post", requests, { permission: "invoices.pay" });

  const invited = { role: "viewer", name: "Kim Novak", language };
  await sends(olga, "post", `/v1/accounts/${shop}/members`, { ...invited, email: "kim@kiosk.example" });
  const asked = { level: "editor", message: "" };
  const clients = `/v1/accounts/${books}/clients`;
  await sends(sal, "post", clients, { ...asked, email: "kim@kiosk.example" });
  const kim = await as("kim@kiosk.example");
  await sends(kim, "post", `/v1/accounts/${stall}/clients`, { ...asked, number: shop });
}
