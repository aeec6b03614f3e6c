import type { AnswerOf, Operations } from "@keyholder/sdk";
import { queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";

export type Transfer = NonNullable<AnswerOf<Operations["getOwnershipTransfer"]>["transfer"]>;

/** The hand-over that waits for its answer. */
export const transferQuery = (account: string) =>
  queryOptions({
    queryKey: [...accountKey(account), "transfer"],
    queryFn: ({ signal }) => client.getOwnershipTransfer({ params: { account }, signal }),
  });
