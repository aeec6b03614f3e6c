import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

export type CalloutTone = "info" | "ok" | "wait" | "stop";

const looks: Record<CalloutTone, { icon: IconName; ground: string; mark: string }> = {
  info: { icon: "info", ground: "bg-info-wash", mark: "text-info" },
  ok: { icon: "check", ground: "bg-ok-wash", mark: "text-ok" },
  wait: { icon: "alert", ground: "bg-wait-wash", mark: "text-wait" },
  stop: { icon: "alert", ground: "bg-stop-wash", mark: "text-stop" },
};

export interface CalloutProps {
  /** "stop" is read out at once. */
  tone: CalloutTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

export function Callout({ tone, title, children, actions }: CalloutProps) {
  const { icon, ground, mark } = looks[tone];
  return (
    <div
      role={tone === "stop" ? "alert" : undefined}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-sheet px-4 py-3 ${ground}`}
    >
      <span className={`${mark} pt-0.5`}>
        <Icon name={icon} />
      </span>
      <div className="min-w-0 flex-1 basis-52">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2 self-center">{actions}</div>}
    </div>
  );
}
