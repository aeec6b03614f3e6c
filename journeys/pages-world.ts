import type { APIRequestContext } from "playwright-core";
import { liveWithClients } from "./client-world.ts";
import { linkIn } from "./inbox.ts";
import { sends } from "./sends.ts";
import type { Stage } from "./stage.ts";
import { liveInTeam } from "./team-world.ts";
import type { Language } from "./words.ts";

const long = "Spółdzielnia Rzemieślnicza Północ-Południe sp. z o.o.";

/** A world with something to see on every page. */
export const world = (language: Language) => ({
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "adam", email: "adam@studio.example", name: "Adam Reed" },
    { id: "vera", email: "vera@studio.example", name: "Vera Lind" },
    { id: "ola", email: "ola@studio.example", name: "Ola Zięba-Konstantynowicz" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
    { id: "lena", email: "lena@agency.example", name: "Lena Młynarska" },
    { id: "kim", email: "kim@garden.example", name: "Kim Novak" },
    { id: "tom", email: "tom@nowhere.example", name: "Tom Bee" },
    { id: "zofia", email: "zofia@lab.example", name: "Zofia Łęcka" },
    { id: "ida", email: "ida@nowhere.example", name: "Ida Lis" },
  ].map((person) => ({ ...person, language })),
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
    { id: "coop", name: long, owner: "jan" },
    { id: "agency", name: "Agencja Reklamowa Kropka", owner: "lena" },
    { id: "umbrella", name: "Umbrella Partners", owner: "lena" },
    { id: "garden", name: "Novak Gardens", owner: "kim" },
    { id: "lab", name: "Pracownia Źródło", owner: "zofia" },
  ],
  roles: [
    {
      id: "desk",
      account: "studio",
      name: "Recepcja",
      permissions: ["account.view", "people.view"],
      colour: "teal",
      description: "Recepcja i telefon",
    },
  ],
  groups: [
    { id: "north", account: "studio", name: "Oddział północny", members: ["adam", "vera"] },
    { id: "nights", account: "studio", name: "Nocna zmiana", members: [] },
  ],
  members: [
    { account: "studio", person: "adam", role: "admin" },
    { account: "studio", person: "vera", role: "viewer", ticked: ["orders.place", "invoices.pay"] },
    { account: "studio", person: "ola", role: "desk", status: "suspended" },
    { account: "umbrella", person: "adam", role: "admin" },
  ],
  shares: [
    { manager: "studio", client: "bakery", group: "north", right: "client_admin" },
    { manager: "studio", client: "coop", group: "north", right: "viewer" },
    { manager: "studio", client: "bakery", person: "vera", right: ["account.view", "invoices.pay"] },
  ],
  links: [
    { manager: "studio", client: "bakery", ceiling: "viewer", clientAccess: "shared" },
    { manager: "studio", client: "coop", ceiling: "suspended", clientAccess: "shared" },
    { manager: "agency", client: "studio", ceiling: "editor" },
    { manager: "umbrella", client: "studio", ceiling: "admin", status: "pending" },
  ],
});

/** What happens in it before anybody looks: invitations, visits, changes for the log. Answers what addresses are made of. */
export async function liveAWhile(stage: Stage, language: Language): Promise<Record<string, string>> {
  const { keyholder, inbox, open } = stage;
  const { number, sql } = keyholder;
  const [studio, bakery, agency] = [await number("studio"), await number("bakery"), await number("agency")];
  const marta = (await open({ language, as: "marta@studio.example" })).request;
  const lena = (await open({ language, as: "lena@agency.example" })).request;
  const jan = (await open({ language, as: "jan@bakery.example" })).request;

  const invited = { role: "billing", ticked: ["orders.place"], unticked: [], language };
  const message = "Cześć, zapraszam!\nHello, welcome to the team.";
  const members = `/v1/accounts/${studio}/members`;
  await sends(marta, "post", members, { ...invited, email: "nina@new.example", name: "Nina Ek", message });
  await sends(marta, "post", members, { ...invited, email: "tom@nowhere.example", name: "Tom Bee" });
  await sends(jan, "post", `/v1/accounts/${bakery}/clients`, {
    email: "kim@garden.example",
    level: "viewer",
    message,
  });
  await sends(marta, "post", `/v1/accounts/${studio}/clients`, {
    email: "owner@far-away.example",
    level: "editor",
    message,
  });
  const details = { phone: "+48 600 100 200", address: "ul. Nowa 1\nŁódź" };
  await sends(marta, "patch", `/v1/accounts/${studio}`, details);
  const { id: visitOver } = await sends(lena, "post", "/v1/visits", { account: studio, via: agency });
  await sends(lena, "delete", `/v1/visits/${visitOver}`);
  const { id: visit } = await sends(lena, "post", "/v1/visits", { account: studio, via: agency });
  await sends(lena, "patch", `/v1/accounts/${studio}`, { phone: "+48 600 100 201" }, 2);
  const umbrella = await number("umbrella");
  const agreed = await agree(lena, umbrella, jan, bakery);
  const over = await agree(lena, agency, jan, bakery);
  await sends(jan, "delete", `/v1/accounts/${bakery}/managers/${over}`);
  await sends(jan, "post", "/v1/password-resets", { email: "jan@bakery.example" });

  const kim = (await open({ language, as: "kim@garden.example" })).request;
  const garden = await number("garden");
  const offer = await offersItself(kim, garden, { number: await number("lab"), language, message });
  await sends(marta, "put", `/v1/accounts/${studio}/request-settings`, { demandsCode: true });

  const one = async (text: string) => (await sql.query(text)).rows[0].id;
  const team = await liveInTeam(stage, language);
  const clients = await liveWithClients(stage, language);
  return {
    ...team,
    ...clients,
    ...{ studio, bakery, agency, garden, umbrella, agreed, offer, lab: await number("lab") },
    ...{ visit, visitOver },
    verasPerson: await one("select id from people where name = 'Vera Lind'"),
    vera: await one("select id from members where email = 'vera@studio.example'"),
    link: await one("select id from links where status = 'active' and preset = 'editor'"),
    toBakery: await one("select id from links where status = 'active' and preset = 'viewer'"),
    request: await one(
      "select id from links where status = 'pending' and client_id is not null and asked_by_side = 'manager'",
    ),
    newcomer: linkIn(await inbox.mailTo("nina@new.example")),
    known: linkIn(await inbox.mailTo("tom@nowhere.example")),
    asked: linkIn(await inbox.mailTo("kim@garden.example")),
    offered: linkIn(await inbox.mailTo("zofia@lab.example")),
    // After the two requests.
    reset: linkIn(await inbox.mailTo("jan@bakery.example", 2)),
  };
}

/** One account asks to manage another, whose owner accepts with all that he has to declare. Answers the link. */
async function agree(
  asking: APIRequestContext,
  manager: string,
  accepting: APIRequestContext,
  client: string,
): Promise<string> {
  const { id: link } = await sends(asking, "post", `/v1/accounts/${manager}/clients`, { number: client });
  const draft = { side: "client", link, ceiling: "viewer" };
  const read = await accepting.post(`/v1/accounts/${client}/declarations`, { data: draft });
  const { declarations } = (await read.json()) as { declarations: { id: string; sha256: string }[] };
  await sends(accepting, "post", `/v1/accounts/${client}/managers/${link}/acceptance`, {
    ceiling: "viewer",
    declarations: declarations.map(({ id, sha256 }) => ({ id, sha256 })),
  });
  return link;
}

/** With all that there is to declare. */
async function offersItself(
  by: APIRequestContext,
  account: string,
  { number, language, message }: { number: string; language: Language; message: string },
): Promise<string> {
  const terms = { number, ceiling: "editor", endsAt: "2999-12-31T22:00:00Z", onward: false };
  const asked = { side: "client", ...terms, language };
  const answer = await by.post(`/v1/accounts/${account}/declarations`, { data: asked });
  const { declarations } = await answer.json();
  const offer = { ...terms, message, requireTwoFactor: true, declarations };
  const { id } = await sends(by, "post", `/v1/accounts/${account}/managers`, offer);
  return id;
}
