import { Button } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { Identity, type IdentityProps, Tile } from "./Tile.tsx";

export interface IdentityButtonProps extends Omit<IdentityProps, "href"> {
  /** What opens: "Switch account". The name and the line below are read after it. */
  label: string;
  /** Without an edge, for a place that has one. */
  plain?: boolean | undefined;
  /** Only the tile, where there is no room for more. */
  tileOnly?: boolean | undefined;
}

/** Who or which account, as a button that opens something about it. */
export function IdentityButton({ label, plain, tileOnly, ...identity }: IdentityButtonProps) {
  const edge = plain ? "border-transparent" : "border-line bg-sheet";
  const { name, hue, shape } = identity;
  return (
    <Button
      className={`relative flex min-w-0 items-center rounded-sheet border text-left transition-colors hover:bg-hover aria-expanded:bg-hover ${edge} ${tileOnly ? "p-1" : "w-full p-2"}`}
    >
      <span className="sr-only">{`${label}: ${tileOnly ? name : ""}`}</span>
      {tileOnly ? (
        <Tile name={name} hue={hue} shape={shape} />
      ) : (
        <>
          <Identity {...identity} />
          <Icon name="sort" className="absolute top-2.5 right-1.5 size-3.5! text-faint" />
        </>
      )}
    </Button>
  );
}
