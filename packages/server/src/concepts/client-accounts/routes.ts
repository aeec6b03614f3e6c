import type { Handler } from "../../handler.ts";
import { createClientAccount } from "./create-client-account.ts";
import { inviteClientOwner, withdrawClientOwner } from "./invite-client-owner.ts";

export const routes: readonly Handler[] = [createClientAccount, inviteClientOwner, withdrawClientOwner];
