import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { describeProblem } from "../../parts/describe-problem.ts";
import { choicesQuery } from "../../parts/notifications/queries.ts";
import { showToast } from "../../ui/index.ts";

type Choice = AnswerOf<Operations["getNotificationChoices"]>["choices"][number];

/** Holds at once; put back when the server refuses it. */
export function useChoose(): (choice: Choice) => void {
  const cache = useQueryClient();
  const { queryKey } = choicesQuery();
  const { mutate } = useMutation({
    mutationFn: ({ category, inPanel, byMail }: Choice) =>
      client.changeNotificationChoice({ params: { category }, body: { inPanel, byMail } }),
    onMutate: async (choice) => {
      await cache.cancelQueries({ queryKey });
      cache.setQueryData(
        queryKey,
        (before) =>
          before && {
            choices: before.choices.map((one) => (one.category === choice.category ? choice : one)),
          },
      );
    },
    onSuccess: (answer) => cache.setQueryData(queryKey, answer),
    onError: (error) => {
      showToast({ text: describeProblem(error).title });
      void cache.invalidateQueries({ queryKey });
    },
  });
  return mutate;
}
