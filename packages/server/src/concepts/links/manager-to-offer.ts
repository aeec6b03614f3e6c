import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { parseCustomerNumber } from "../../platform/customer-number.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { liveLink } from "./store.ts";
import { accountByNumber } from "./store-parties.ts";

/** The account with this number, if it can be asked to manage the asker's. An unknown number and a closed account answer alike. */
export async function managerToOffer(db: Kysely<DB>, permit: Permit<"managers.manage">, typed: string) {
  const number = parseCustomerNumber(typed) ?? "";
  if (number === permit.account.number) throw new Refusal("own-account");
  const manager = await accountByNumber(db, number);
  if (!manager) {
    throw new Refusal("no-such-number", {
      detail: "Check the number: its owner finds it at the top of his pages, beside his name.",
    });
  }
  const live = await liveLink(db, manager.id, permit.account.id);
  if (live) throw new Refusal("already-linked", { detail: standsBetween(live) });
  return manager;
}

function standsBetween({ status, asked_by_side }: { status: string; asked_by_side: string }): string {
  if (status === "active") return "This account manages yours already.";
  if (asked_by_side === "client") return "You have offered your account to this one: send the offer again.";
  return "This account has asked to manage yours: answer its request.";
}
