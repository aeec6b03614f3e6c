import type { ReactNode } from "react";
import { Icon, type IconName } from "../../ui/index.ts";

export interface NoticePageProps {
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** On an empty page, not inside of the frame. */
  alone?: boolean | undefined;
}

/** One thing to know, in place of a page, and where to go from it. */
export function NoticePage({ icon, title, children, actions, alone }: NoticePageProps) {
  return (
    <div
      className={`flex max-w-[36rem] flex-col items-start gap-4 ${alone ? "mx-auto px-4 py-[12vh]" : "py-6"}`}
    >
      <span className="grid size-10 place-items-center rounded-pill bg-hover text-soft">
        <Icon name={icon} />
      </span>
      <h1 className="font-serif text-title font-semibold">{title}</h1>
      {children}
      {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
    </div>
  );
}
