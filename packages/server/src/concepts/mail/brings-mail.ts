import type { Environment } from "../../environment.ts";

/** Whether a letter reaches its reader: it is sent, or the demo shows it on a page. */
export const bringsMail = ({ config, demo }: Pick<Environment, "config" | "demo">): boolean =>
  demo || config.SMTP_URL !== undefined;
