import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { roleName } from "../../parts/roleName.ts";

export type RightChoice = AnswerOf<Operations["getClientSharing"]>["shares"][number]["right"]["choice"];

/** The three that are given most, in the words of what they let one do. */
const usual: Record<string, () => string> = {
  viewer: m.shares_right_viewer,
  client_admin: m.shares_right_client_admin,
  admin: m.shares_right_admin,
};
export const usualRights: readonly string[] = Object.keys(usual);

const lines: Record<string, () => string> = {
  viewer: m.shares_right_viewer_line,
  client_admin: m.shares_right_client_admin_line,
  admin: m.shares_right_admin_line,
};
export const rightLine = (choice: string): string | undefined => lines[choice]?.();

/** What a right is called. `name` is an own role's. */
export function rightName(choice: RightChoice, name: string | null): string {
  if (typeof choice !== "string") return m.shares_right_own({ count: choice.length });
  return usual[choice]?.() ?? roleName({ choice, name });
}
