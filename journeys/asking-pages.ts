import { type PageToSee, press } from "./page-to-see.ts";

const [olga, ann] = ["olga@shop.example", "ann@shop.example"];
const ofAnn = { person: "Ann Zięba-Konstantynowicz" };

/** Asking for access, answering it, and what was given for a time. */
export const askingPages: readonly PageToSee[] = [
  ["asking", ann, "/a/{shop}/audit", "ask_note", press("ask_open")],
  ["asking-mine", ann, "/a/{shop}/users", "requests_withdraw"],
  ["asking-grant", olga, "/a/{shop}/users", "requests_grant_verb", press("requests_grant_label", ofAnn)],
  ["asking-end", olga, "/a/{shop}/users", "temporary_end_text", press("temporary_end_label", ofAnn)],
];
