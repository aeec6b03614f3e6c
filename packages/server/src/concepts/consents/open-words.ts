/** What a declaration may leave open, to be filled in as `{name}`. */
export const openWords = [
  "manager",
  "client",
  "level",
  "rights",
  "until",
  "person",
  "email",
  "service",
] as const;
export type Words = Record<(typeof openWords)[number], string>;
