import type { Kysely, Selectable } from "kysely";
import type { Consents, DB } from "../../platform/schema.ts";
import { languageOf } from "../mail/language.ts";
import { hashOfText, rendered } from "./rendered.ts";
import { publishedVersions } from "./store-declarations.ts";

type Kept = Pick<
  Selectable<Consents>,
  "id" | "declaration_key" | "declaration_version" | "language" | "text" | "text_sha256" | "shown"
>;

/**
 * The ids of those that are what they were: the kept hash is that of the kept text, and that text is what the published
 * version says with the kept words filled in.
 */
export async function intactAmong(db: Kysely<DB>, kept: readonly Kept[]): Promise<ReadonlySet<string>> {
  const versionOf = (key: string, version: number) => `${key} ${version}`;
  const wanted = new Map(
    kept.map(({ declaration_key: key, declaration_version: version }) => [
      versionOf(key, version),
      { key, version },
    ]),
  );
  const published = new Map(
    (await publishedVersions(db, [...wanted.values()])).map((one) => [versionOf(one.key, one.version), one]),
  );
  const isIntact = (row: Kept) => {
    const declaration = published.get(versionOf(row.declaration_key, row.declaration_version));
    const words = row.shown as Record<string, string>;
    return (
      hashOfText(row.text) === row.text_sha256.toString("hex") &&
      declaration !== undefined &&
      rendered(declaration, languageOf(row.language), words).whole === row.text
    );
  };
  return new Set(kept.filter(isIntact).map(({ id }) => id));
}
