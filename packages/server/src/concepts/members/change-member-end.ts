import { operations } from "@keyholder/contract";
import { beyond, names } from "@keyholder/rules";
import { holdingsOf } from "../../gate/holdings.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refusePast } from "../../platform/refuse-past.ts";
import { setEnd } from "./ending-store.ts";
import { beyondOwnEnd, ownEnd } from "./given-end.ts";
import { memberNow } from "./member-now.ts";
import { setOfRole } from "./role-of.ts";
import { lockMember } from "./store.ts";
import { touchable } from "./touchable.ts";

/** An earlier end takes nothing away yet, a later one or none gives: what the member has, for longer (R10). */
export const changeMemberEnd = changing(
  operations.changeMemberEnd,
  async ({ tx, env, permit, params, body, version }) => {
    const { catalogue } = env;
    const member = touchable(env, permit, await lockMember(tx, permit, params.member));
    const before = member.expires_at;
    const after = body.expiresAt === null ? null : new Date(body.expiresAt);
    refusePast("expiresAt", after, permit.at);
    const prolongs = before !== null && (after === null || after > before);
    const own = ownEnd(permit);
    if (prolongs && own !== null && (after === null || after > own)) throw beyondOwnEnd();
    const permissions = names(catalogue, beyond(holdingsOf(permit), setOfRole(catalogue, member)));
    if (prolongs && permissions.length > 0)
      throw new Refusal("cannot-give", {
        permissions,
        detail: "A longer membership gives all that it holds: ask somebody who holds that himself.",
      });
    if (!(await setEnd(tx, permit, { id: member.id, version }, after))) throw new Refusal("stale");
    return {
      answer: await memberNow(tx, env, permit, member.id),
      audit: [
        {
          account: permit.account.id,
          action: "members.change-end",
          target: { kind: "member", id: member.id, name: member.name },
          before: { expiresAt: before?.toISOString() ?? null },
          after: { expiresAt: after?.toISOString() ?? null },
        },
      ],
    };
  },
);
