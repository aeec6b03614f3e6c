import { operations } from "@keyholder/contract";
import { streaming } from "../../handler.ts";

export const followChanges = streaming(operations.followChanges, ({ env, asker, query }) =>
  env.streams.follow(asker, query.seconds),
);
