import type { AnswerOf, Operations } from "@keyholder/sdk";
import { createContext, useContext } from "react";
import { m } from "../messages/messages.js";
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

export interface May {
  may: boolean;
  /** Why not, for a control's `disabledReason`. */
  reason?: string;
}

/** Whether the server says that I hold a permission here. */
export function useMay(permission: string): May {
  const { me } = useAccount();
  if (me.permissions.includes(permission)) return { may: true };
  const level = levelName(me.level.level);
  const words = { level, permission: permissionName(permission) };
  if (me.level.level === "none") return { may: false, reason: m.may_reason_none(words) };
  return { may: false, reason: me.visit ? m.may_reason_guest(words) : m.may_reason(words) };
}
