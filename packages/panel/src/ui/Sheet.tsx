import { type ReactNode, useId } from "react";

export interface SheetProps {
  title?: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  /** No room at the edges: for a list of its own rhythm. */
  flush?: boolean | undefined;
}

/** A bordered card. With a title it is a section of the page. */
export function Sheet({ title, sub, actions, children, footer, flush }: SheetProps) {
  const titleId = useId();
  const Box = title ? "section" : "div";
  return (
    <Box
      {...(title ? { "aria-labelledby": titleId } : {})}
      className="rounded-sheet border border-line bg-sheet"
    >
      {(title || actions) && (
        <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-6 pt-5 pb-3 max-sm:px-4">
          <div className="min-w-0 flex-1 basis-56">
            <h2 id={titleId} className="font-serif text-heading font-semibold">
              {title}
            </h2>
            {sub && <p className="mt-0.5 text-soft">{sub}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? "" : `px-6 pb-5 max-sm:px-4 ${title ? "" : "pt-5"}`}>{children}</div>
      {footer && (
        <footer className="flex flex-wrap gap-2 border-t border-line px-6 py-3 max-sm:px-4">{footer}</footer>
      )}
    </Box>
  );
}
