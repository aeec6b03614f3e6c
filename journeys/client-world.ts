import { linkIn } from "./inbox.ts";
import { sends } from "./sends.ts";
import type { Stage } from "./stage.ts";
import type { Language } from "./words.ts";

/** What a manager's people do with their clients: labels, marks, accounts made for others. Answers links, by what they lead to. */
export async function liveWithClients({ keyholder, inbox, open }: Stage, language: Language) {
  const { number, sql } = keyholder;
  const studio = `/v1/accounts/${await number("studio")}`;
  const marta = (await open({ language, as: "marta@studio.example" })).request;
  const found = await sql.query(
    `select l.id from links l join accounts c on c.id = client_id join accounts m on m.id = manager_id
      where c.name = 'Kos Bakery' and m.name = 'Studio North'`,
  );
  const bakery: string = found.rows[0].id;
  await sends(marta, "put", `${studio}/clients/${bakery}/marks`, { pinned: true, hidden: false });
  await sql.query(
    "update links set labels = '{VIP,\"Piekarnie i cukiernie\"}', note = 'Dzwonić rano.' where id = $1",
    [bakery],
  );
  // Nobody is let in there, so it stays unused while others look at their pages.
  await sql.query("update links set last_entry_at = now() - interval '100 days' where preset = 'suspended'");
  const made = await sends(marta, "post", `${studio}/client-accounts`, {
    name: "Kwiaciarnia Pod Różą",
    ownerEmail: "roza@flowers.example",
    language,
    labels: ["VIP"],
  });
  const { rows } = await sql.query("select number from accounts where made_by is not null");
  const entering = { account: rows[0].number, via: await number("studio") };
  const visit = await sends(marta, "post", "/v1/visits", entering);
  await sends(marta, "delete", `/v1/visits/${visit.id}`);
  return {
    clientLink: bakery,
    madeLink: made.id,
    takeOver: linkIn(await inbox.mailTo("roza@flowers.example")),
  };
}
