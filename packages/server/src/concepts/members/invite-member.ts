import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { invite } from "./invite.ts";
import { memberNow } from "./member-now.ts";
import { invitationsByPerson } from "./throttles.ts";

export const inviteMember = changing(
  operations.inviteMember,
  async ({ env, asker }) => refuseTooMany(env.db, `invitations:person:${asker?.id}`, invitationsByPerson),
  async ({ tx, env, permit, body }) => {
    const { id, entry, link } = await invite(tx, env, permit, body);
    return { answer: { ...(await memberNow(tx, env, permit, id)), link }, audit: [entry] };
  },
);
