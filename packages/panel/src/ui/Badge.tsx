import type { ReactNode } from "react";

export type Tone = "ok" | "wait" | "stop" | "info" | "role" | "plain" | "hue";

const tones: Record<Tone, string> = {
  ok: "bg-ok-wash text-ok",
  wait: "bg-wait-wash text-wait",
  stop: "bg-stop-wash text-stop",
  info: "bg-info-wash text-info",
  role: "bg-accent-wash text-accent",
  plain: "bg-hover text-soft",
  // The hue of the element around it (`data-hue`).
  hue: "bg-hue-wash text-hue",
};

export interface BadgeProps {
  tone: Tone;
  children: ReactNode;
}

export function Badge({ tone, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-small px-2 py-px text-badge font-[550] whitespace-nowrap ${tones[tone]}`}
    >
      <span aria-hidden="true" className="size-1.5 rounded-pill bg-current" />
      {children}
    </span>
  );
}

export interface CountProps {
  value: number;
  /** What is counted, for those who do not see where it stands: "unread tickets". */
  label: string;
}

export function Count({ value, label }: CountProps) {
  return (
    <span className="num rounded-pill bg-wait-wash px-2 text-small font-semibold text-wait">
      {value}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
