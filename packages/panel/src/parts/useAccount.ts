import type { AnswerOf, Operations } from "@keyholder/sdk";
import { createContext, useContext } from "react";
import { m } from "../messages/messages.js";
import type { Reason } from "../ui/index.ts";
import { permissionName } from "./permissionName.ts";
import { levelName } from "./roleName.ts";

export type Account = AnswerOf<Operations["getAccount"]>;

export const AccountContext = createContext<Account | null>(null);

/** The account whose page is shown, and what I may do in it; kept fresh by the frame around the page. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error("useAccount is used outside of an account's page.");
  return account;
}

/** Opens the explanation of why I have or have not a permission here. */
export const AskWhyContext = createContext<(permission: string) => void>(() => {});

export interface May {
  may: boolean;
  /** Why not, for a control's `disabledReason`. */
  reason?: Reason;
}

/** Whether the server says that I hold a permission here. */
export function useMay(permission: string): May {
  const { me } = useAccount();
  const askWhy = useContext(AskWhyContext);
  if (me.permissions.includes(permission)) return { may: true };
  const level = levelName(me.level.level);
  const words = { level, permission: permissionName(permission) };
  const say = me.level.level === "none" ? m.may_reason_none : me.visit ? m.may_reason_guest : m.may_reason;
  return { may: false, reason: { text: say(words), explain: () => askWhy(permission) } };
}
