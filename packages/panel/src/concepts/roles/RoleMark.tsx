import type { Hue } from "../../ui/index.ts";

export interface RoleMarkProps {
  name: string;
  letter: string | null;
  hue: Hue | undefined;
}

/** A role's letter on its colour, beside its name. */
export function RoleMark({ name, letter, hue }: RoleMarkProps) {
  return (
    <span
      aria-hidden="true"
      data-hue={hue}
      className={`grid size-8 shrink-0 place-items-center rounded-control text-small font-[650] ${hue ? "bg-hue-wash text-hue" : "bg-hover text-soft"}`}
    >
      {letter || Array.from(name.trim())[0]?.toLocaleUpperCase()}
    </span>
  );
}
