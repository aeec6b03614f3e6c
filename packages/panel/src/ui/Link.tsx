import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./buttonStyle.ts";
import { Icon, type IconName } from "./Icon.tsx";

/** The look of a link in running text, for a router's own link. */
export const textLinkStyle =
  "rounded-small underline decoration-line-strong underline-offset-3 transition-colors hover:decoration-ink";

export interface TextLinkProps {
  href: string;
  children: ReactNode;
  newTab?: boolean | undefined;
  strong?: boolean | undefined;
}

export function TextLink({ href, children, newTab, strong }: TextLinkProps) {
  return (
    <Link
      href={href}
      className={`${textLinkStyle} ${strong ? "font-semibold" : ""}`}
      {...(newTab ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {children}
    </Link>
  );
}

export interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  /** Shown after the words: an arrow for "go there". */
  endIcon?: IconName | undefined;
  label?: string | undefined;
  newTab?: boolean | undefined;
  download?: boolean | undefined;
}

export function ButtonLink(props: ButtonLinkProps) {
  const { href, children, variant, size, icon, endIcon, label, newTab, download } = props;
  return (
    <Link
      href={href}
      className={buttonStyle(variant, size)}
      {...(label ? { "aria-label": label } : {})}
      {...(newTab ? { target: "_blank", rel: "noreferrer" } : {})}
      {...(download ? { download } : {})}
    >
      {icon && <Icon name={icon} />}
      {children}
      {endIcon && <Icon name={endIcon} />}
    </Link>
  );
}
