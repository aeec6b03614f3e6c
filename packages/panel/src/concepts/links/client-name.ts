import type { Client } from "./queries.ts";

/** The client account's name; until an invitation by e-mail is accepted, what was typed. */
export const clientName = ({ account, invited }: Client): string => account?.name ?? invited;
