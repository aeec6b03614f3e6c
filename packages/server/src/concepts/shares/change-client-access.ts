import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { refuseOpeningToTeam } from "./no-escalation.ts";
import { mayChangeAccess, shownAccess } from "./shown-access.ts";
import { lockAccess, writeAccountAccess } from "./store.ts";

export const changeClientAccess = changing(
  operations.changeClientAccess,
  async ({ tx, env, permit, body: { access } }) => {
    if (!mayChangeAccess(permit))
      throw new Refusal("refused", {
        permission: "clients.edit",
        detail: "Only people of this account's own team say to whom its clients are open.",
      });
    const earlier = await lockAccess(tx, permit);
    if (earlier === access) return { answer: await shownAccess(tx, permit), audit: [] };
    if (access === "team") refuseOpeningToTeam(permit);
    await writeAccountAccess(tx, permit, access);
    await endVisitsWithoutAccess(tx, env, { via: permit.account.id });
    const { id, name } = permit.account;
    return {
      answer: await shownAccess(tx, permit),
      audit: [
        {
          account: id,
          action: "shares.change-default",
          target: { kind: "account", id, name },
          before: { access: earlier },
          after: { access },
        },
      ],
    };
  },
);
