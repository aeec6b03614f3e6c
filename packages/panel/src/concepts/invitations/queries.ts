import type { AnswerOf, Operations } from "@keyholder/sdk";
import { queryOptions } from "@tanstack/react-query";
import { client } from "../../client.ts";

export type Invitation = AnswerOf<Operations["readInvitation"]>;

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => client.readInvitation({ body: { token }, signal }),
    staleTime: 10_000,
    gcTime: 0,
  });
