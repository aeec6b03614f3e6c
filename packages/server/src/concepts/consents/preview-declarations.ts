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
import { linkInSight } from "../links/link-in-sight.ts";
import type { Agreed } from "./agreed.ts";
import { rendered } from "./rendered.ts";
import { declarationsInForce } from "./store-declarations.ts";
import { wordsOf } from "./words.ts";

type Draft = BodyOf<typeof operations.previewDeclarations>;

export const previewDeclarations = reading(
  operations.previewDeclarations,
  async ({ db, env, permit, body }) => {
    await requirePermission(env, db, permit, body.side === "client" ? "managers.manage" : "clients.invite");
    const agreed = await (body.side === "client" ? asClient : asManager)(db, env, permit, body);
    const language = body.language ?? permit.person.language;
    const words = wordsOf(env, agreed, permit.person, language);
    const inForce = await declarationsInForce(db, body.side);
    return {
      declarations: inForce.map((declaration) => ({
        ...declaration,
        ...rendered(declaration, language, words),
        language,
      })),
    };
  },
);

/** The client says how far it opens itself, to who asked or to whom it offers itself by number. */
async function asClient(db: Kysely<DB>, env: Environment, permit: Permit, draft: Draft): Promise<Agreed> {
  if (draft.ceiling === undefined) throw invalid("ceiling", "Say how far the account would be opened.");
  const ceiling = await chosenCeiling(db, env, permit, draft.ceiling);
  return {
    manager: draft.link ? await whoAsked(db, env, permit, draft.link) : numbered(draft.number),
    client: permit.account,
    ceiling: {
      name: ceiling.name,
      permissions: names(env.catalogue, roleSet(permit.facts, permit.account.id, ceiling.ref)),
    },
    endsAt: draft.endsAt,
    onward: draft.onward,
  };
}

async function whoAsked(db: Kysely<DB>, env: Environment, permit: Permit, link: string) {
  const found = await linkInSight(db, env, permit, link);
  if (found?.side !== "client") throw new Refusal("not-found");
  return agreedOf(env, found.row).manager;
}

/** By its number alone: whether there is such an account, and whose it is, is not told here. */
function numbered(typed: string | undefined) {
  const number = typed === undefined ? undefined : parseCustomerNumber(typed);
  if (!number) throw invalid("number", "Name the request, or a customer number such as KH-1234-5678.");
  return { name: null, number };
}

/** The manager takes what the client offers. */
async function asManager(db: Kysely<DB>, env: Environment, permit: Permit, { link }: Draft): Promise<Agreed> {
  if (!link) throw invalid("link", "Name the offer that is to be accepted.");
  const found = await linkInSight(db, env, permit, link);
  if (found?.side !== "manager" || found.row.asked_by_side !== "client") throw new Refusal("not-found");
  return agreedOf(env, found.row);
}
