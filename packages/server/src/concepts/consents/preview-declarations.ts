import { type BodyOf, operations } from "@keyholder/contract";
import { names, roleSet } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { reading } from "../../handler.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { agreedOf } from "../links/agreed-of.ts";
import { chosenCeiling } from "../links/ceiling.ts";
import { type LinkInSight, linkInSight } from "../links/link-in-sight.ts";
import type { Agreed } from "./agreed.ts";
import { rendered } from "./rendered.ts";
import { declarationsInForce } from "./store-declarations.ts";
import { wordsOf } from "./words.ts";

type Draft = BodyOf<typeof operations.previewDeclarations>;

export const previewDeclarations = reading(
  operations.previewDeclarations,
  async ({ db, env, permit, body }) => {
    const needed = body.side === "client" ? "managers.manage" : "clients.invite";
    await requirePermission(env, db, permit, needed);
    const link = body.link ? await linkInSight(db, env, permit, body.link) : undefined;
    if (body.link && link?.side !== body.side) throw new Refusal("not-found");
    const agreed =
      body.side === "client" ? await asClient(db, env, permit, body, link) : asManager(env, link);

    const language = body.language ?? permit.person.language;
    const words = wordsOf(env, agreed, permit.person, language);
    const inForce = await declarationsInForce(db, body.side);
    const declarations = inForce.map((declaration) => ({
      ...declaration,
      ...rendered(declaration, language, words),
      language,
    }));
    return { declarations };
  },
);

/** The client says how far it opens itself, to who asked or to whom it offers itself by number. */
async function asClient(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  { ceiling: choice, number, endsAt, onward }: Draft,
  link: LinkInSight | undefined,
): Promise<Agreed> {
  if (choice === undefined) throw invalid("ceiling", "Say how far the account would be opened.");
  const ceiling = await chosenCeiling(db, env, permit, choice);
  const given = roleSet(permit.facts, permit.account.id, ceiling.ref);
  return {
    manager: link ? agreedOf(env, link.row, "client").manager : numbered(number),
    client: permit.account,
    ceiling: { name: ceiling.name, permissions: names(env.catalogue, given) },
    endsAt,
    onward,
  };
}

/** By its number alone: whether there is such an account, and whose it is, is not told here. */
function numbered(typed: string | undefined): Agreed["manager"] {
  const number = typed === undefined ? undefined : parseCustomerNumber(typed);
  if (!number) throw invalid("number", "Name the request, or a customer number such as KH-1234-5678.");
  return { name: null, number };
}

/** The manager takes what the client offers. */
function asManager(env: Environment, link: LinkInSight | undefined): Agreed {
  if (!link) throw invalid("link", "Name the offer that is to be accepted.");
  if (link.row.asked_by_side !== "client") throw new Refusal("not-found");
  return agreedOf(env, link.row, "manager");
}
