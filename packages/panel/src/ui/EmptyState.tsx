import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

export interface EmptyStateProps {
  icon?: IconName | undefined;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      {icon && (
        <span className="mb-2 grid size-10 place-items-center rounded-pill bg-hover text-soft">
          <Icon name={icon} />
        </span>
      )}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-md text-soft">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
