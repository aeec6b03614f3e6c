import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { Caller } from "../audit/record.ts";
import type { Agreed, Side } from "./agreed.ts";
import { rendered } from "./rendered.ts";
import { insertGiven } from "./store-consents.ts";
import { type DeclarationRow, declarationsInForce } from "./store-declarations.ts";
import { wordsOf } from "./words.ts";

interface Accepted {
  readonly id: string;
  readonly sha256: string;
}

interface Giving {
  readonly permit: Permit;
  readonly caller: Caller;
  /** The link that has just been written: where the declarations do not do, the refusal takes it back. */
  readonly link: string;
  readonly side: Side;
  readonly agreed: Agreed;
  readonly declarations: readonly Accepted[];
}

/**
 * Keeps what one side of a link declares by agreeing to it. Refuses when a required declaration is missing, or when one
 * reads differently from what was ticked. Answers what to tell the audit log: `scope 1`, `authority 2`.
 */
export async function giveConsents(tx: Kysely<DB>, env: Environment, giving: Giving): Promise<string[]> {
  const { permit, caller, link, side, agreed, declarations } = giving;
  const inForce = await declarationsInForce(tx, side);
  const ticked = new Map(declarations.map(({ id, sha256 }) => [id, sha256]));
  if ([...ticked.keys()].some((id) => inForce.every((one) => one.id !== id)))
    throw new Refusal("declarations-changed");
  refuseMissing(inForce.filter(({ id, required }) => required && !ticked.has(id)));

  const readings = (["en", "pl"] as const).map((language) => ({
    language,
    words: wordsOf(env, agreed, permit.person, language),
  }));
  const given = inForce
    .filter(({ id }) => ticked.has(id))
    .map((declaration) => {
      for (const { language, words } of readings) {
        const { whole, sha256 } = rendered(declaration, language, words);
        if (sha256 === ticked.get(declaration.id)) return { declaration, language, words, whole, sha256 };
      }
      throw new Refusal("declarations-changed");
    });
  await insertGiven(
    tx,
    permit,
    given.map(({ declaration, language, words, whole, sha256 }) => ({
      link_id: link,
      declaration_key: declaration.key,
      declaration_version: declaration.version,
      language,
      text: whole,
      text_sha256: Buffer.from(sha256, "hex"),
      shown: JSON.stringify(words),
      position: declaration.position,
      method: caller.method,
      request_id: caller.requestId,
      ip: caller.ip,
      user_agent: caller.userAgent,
    })),
  );
  return given.map(({ declaration }) => `${declaration.key} ${declaration.version}`);
}

function refuseMissing(missing: readonly DeclarationRow[]): void {
  if (missing.length === 0) return;
  const errors = missing.map(({ key, title_en }) => ({
    field: `declarations.${key}`,
    code: "required",
    message: `Declare it to go on: ${title_en}`,
  }));
  throw new Refusal("invalid", { errors });
}
