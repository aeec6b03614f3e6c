import type { Handler } from "../../handler.ts";
import { changePassword } from "./change-password.ts";
import { completePasswordReset } from "./complete-password-reset.ts";
import { endSession } from "./end-session.ts";
import { getMe, listSessions } from "./read.ts";
import { readPasswordReset } from "./read-password-reset.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { updateMe } from "./update-me.ts";

export const routes: readonly Handler[] = [
  signIn,
  signOut,
  listSessions,
  endSession,
  getMe,
  updateMe,
  changePassword,
  requestPasswordReset,
  readPasswordReset,
  completePasswordReset,
];
