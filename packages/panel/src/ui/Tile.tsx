import type { ReactNode } from "react";
import { Link } from "react-aria-components";

export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The same hue for the same account number, wherever it is shown. */
export function hueOf(accountNumber: string): Hue {
  let sum = 0;
  for (const letter of accountNumber) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return ((sum % 8) + 1) as Hue;
}

/** One or two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.split(/[\s@.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

const sizes = { small: "size-6 text-tiny", default: "size-8 text-small", large: "size-12 text-lead" };

export interface TileProps {
  name: string;
  /** Accounts have one; people stay plain. */
  hue?: Hue | undefined;
  /** Square for accounts, round for people. */
  shape?: "square" | "round" | undefined;
  size?: keyof typeof sizes | undefined;
  /** Stands on a ground of its own hue, such as the acting bar. */
  raised?: boolean | undefined;
}

export function Tile({ name, hue, shape = "square", size = "default", raised }: TileProps) {
  const ground = raised ? "bg-sheet" : hue ? "bg-hue-wash" : "bg-hover";
  const colours = `${ground} ${hue ? "text-hue" : "text-soft"}`;
  const corners = shape === "round" ? "rounded-pill" : "rounded-control";
  return (
    <span
      aria-hidden="true"
      data-hue={hue}
      className={`grid shrink-0 place-items-center font-[650] ${sizes[size]} ${colours} ${corners}`}
    >
      {initials(name)}
    </span>
  );
}

export interface IdentityProps extends TileProps {
  detail?: ReactNode;
  href?: string | undefined;
  /** A long name takes a second line instead of being cut: in a table's cell, which grows with what it holds. */
  wraps?: boolean | undefined;
}

/** Who or which account: the tile, the name and a line below it. */
export function Identity({ detail, href, wraps, ...tile }: IdentityProps) {
  const nameStyle = `block font-semibold ${wraps ? "wrap-break-word" : "truncate"}`;
  return (
    <span className="flex min-w-0 items-center gap-3 text-left">
      <Tile {...tile} />
      <span className="block min-w-0">
        {href ? (
          <Link href={href} className={`${nameStyle} hover:underline`}>
            {tile.name}
          </Link>
        ) : (
          <span className={nameStyle}>{tile.name}</span>
        )}
        {detail && <span className="num block truncate text-small font-normal text-soft">{detail}</span>}
      </span>
    </span>
  );
}
