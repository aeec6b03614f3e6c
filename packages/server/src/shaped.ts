import type { Operation } from "@keyholder/contract";

/** The answer without whatever the contract does not name. Before the change is committed: one without an answer is none. */
export function shaped({ answer }: Operation, value: unknown): unknown {
  return answer?.parse(value);
}
