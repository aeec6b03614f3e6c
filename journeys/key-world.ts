import { kiosk } from "./key-pages.ts";
import { sends } from "./sends.ts";
import type { Stage } from "./stage.ts";
import type { Language } from "./words.ts";

/** A studio with keys in every state, one of them a visitor's, and a bakery without any. */
export const world = (language: Language) => ({
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
    { id: "lena", email: "lena@agency.example", name: "Lena Młynarska" },
  ].map((person) => ({ ...person, language })),
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
    { id: "agency", name: "Agencja Reklamowa Kropka", owner: "lena" },
  ],
  members: [{ account: "studio", person: "adam", role: "admin" }],
  links: [{ manager: "agency", client: "studio", ceiling: "admin" }],
});

export async function makeKeys({ keyholder, open }: Stage, language: Language) {
  const { number, sql } = keyholder;
  const [studio, bakery, agency] = [await number("studio"), await number("bakery"), await number("agency")];
  const signedIn = async (as: string) => (await open({ language, as })).request;
  const [marta, adam, lena] = [
    await signedIn("marta@studio.example"),
    await signedIn("adam@studio.example"),
    await signedIn("lena@agency.example"),
  ];
  const keys = `/v1/accounts/${studio}/api-keys`;
  const make = async (by: typeof marta, name: string, scopes: string[], endsAt: string | null = null) =>
    (await sends(by, "post", keys, { name, scopes, endsAt })) as unknown as {
      key: { id: string };
      token: string;
    };
  const groups = await make(adam, "Grupy nocne", ["people.manage", "groups.manage"]);
  const authorization = `Bearer ${groups.token}`;
  const made = await fetch(`${keyholder.url}/v1/accounts/${studio}/groups`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ name: "Nocna zmiana" }),
  });
  if (!made.ok) throw new Error(await made.text());
  await sends(lena, "post", "/v1/visits", { account: studio, via: agency });
  await make(lena, kiosk, ["account.view", "services.view", "orders.view", "orders.place", "invoices.view"]);
  const old = await make(marta, "Stary import", ["account.view"], "2999-01-31T12:00:00Z");
  await sends(marta, "delete", `${keys}/${old.key.id}`);
  await make(marta, "Raport roczny", ["account.view"], "2999-01-31T12:00:00Z");
  await sql.query("update api_keys set expires_at = now() - interval '1 day' where name = 'Raport roczny'");
  const one = async (text: string) => (await sql.query(text)).rows[0].id;
  const { key } = await make(marta, "Nocny eksport", ["account.view", "invoices.view"]);
  await sql.query("update members set preset = 'viewer'");
  return { studio, bakery, key: key.id, link: await one("select id from links where preset = 'admin'") };
}
