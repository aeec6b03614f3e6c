import type { Handler } from "../../handler.ts";
import { getAccount } from "./get-account.ts";
import { listEntrants } from "./list-entrants.ts";
import { listMyAccounts } from "./list-my-accounts.ts";
import { updateAccount } from "./update-account.ts";

export const routes: readonly Handler[] = [getAccount, updateAccount, listEntrants, listMyAccounts];
