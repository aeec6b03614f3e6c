import type { QueryClient } from "@tanstack/react-query";
import { signedOut } from "../../cache.ts";
import { notificationsKey } from "../queries.ts";
import type { News } from "./follow.ts";
import { setLive } from "./live-state.ts";

const account = 1000;
const accounts = 5000;
const requests = 1000;

/** Does what the news is for: what it touches is asked for again, where it is shown. */
export function takingIn(cache: QueryClient): (news: News) => void {
  const soon = rarely();
  const refreshAccount = (number: string) =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [kind, typed] }) =>
        kind === "account" && typeof typed === "string" && digitsOf(typed) === digitsOf(number),
    });
  // A request by e-mail is for its owner alone: no other page of the account is told of it.
  const refreshRequests = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [kind, , what] }) =>
        kind === "account" && (what === "itself" || what === "managers"),
    });
  const refreshAccounts = () => cache.invalidateQueries({ queryKey: ["my-accounts"] });
  return (news) => {
    switch (news.what) {
      case "open":
        setLive(true);
        // What changed before is not told. What is on its way is fresh enough.
        return void cache.invalidateQueries({}, { cancelRefetch: false });
      case "down":
        return setLive(false);
      case "signed-out":
        return signedOut();
      case "account":
        soon(news.account, account, () => void refreshAccount(news.account));
        return soon("accounts", accounts, () => void refreshAccounts());
      case "entry":
        void refreshAccount(news.account);
        return void refreshAccounts();
      case "notifications":
        soon("requests", requests, () => void refreshRequests());
        return void cache.invalidateQueries({ queryKey: notificationsKey });
    }
  };
}

/** Numbers are typed with and without their prefix and dashes. */
const digitsOf = (number: string) => number.replace(/\D/g, "");

/** Does something at once, and what comes right after it together, a while later. */
function rarely() {
  const waiting = new Map<string, boolean>();
  return function soon(key: string, milliseconds: number, act: () => void): void {
    if (waiting.has(key)) return void waiting.set(key, true);
    act();
    waiting.set(key, false);
    setTimeout(() => {
      const again = waiting.get(key);
      waiting.delete(key);
      if (again) soon(key, milliseconds, act);
    }, milliseconds);
  };
}
