import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { placeOf } from "../../platform/place.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { hashOf } from "../../platform/token.ts";
import { usable } from "./mailed-reset.ts";
import { resetByToken } from "./resets-store.ts";
import { mailedLinkByPlace } from "./throttles.ts";

export const readPasswordReset = reading(operations.readPasswordReset, async ({ db, body, caller }) => {
  await refuseTooMany(db, `mailed-link:place:${placeOf(caller.ip)}`, mailedLinkByPlace);
  const { email, name } = usable(await resetByToken(db, hashOf(body.token)));
  return { email, name };
});
