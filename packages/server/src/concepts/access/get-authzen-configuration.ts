import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";

/** AuthZEN 1.0, Metadata: where the server answers which questions. */
export const getAuthzenConfiguration = reading(operations.getAuthzenConfiguration, async ({ env }) => {
  const server = env.config.PUBLIC_URL.replace(/\/$/, "");
  const at = ({ path }: { readonly path: string }) => `${server}${path}`;
  return {
    policy_decision_point: server,
    access_evaluation_endpoint: at(operations.evaluate),
    access_evaluations_endpoint: at(operations.evaluateMany),
    search_subject_endpoint: at(operations.searchSubject),
    search_resource_endpoint: at(operations.searchResource),
    search_action_endpoint: at(operations.searchAction),
  };
});
