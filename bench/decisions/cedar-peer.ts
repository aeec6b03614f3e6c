import {
  type EntityJson,
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized,
} from "@cedar-policy/cedar-wasm/nodejs";
import type { Asked } from "./questions.ts";
import { inWords } from "./questions.ts";
import { permissionsOf, type Way } from "./ways.ts";

const policies = "ways";

/** No policy can range over ways, so there is one for each of the places that a question's ways have in its context. */
export function preparsePolicies(places: number): void {
  const answer = preparsePolicySet(policies, {
    staticPolicies: Array.from({ length: places }, (_, place) => policyOf(`context.way${place}`, place)).join(
      "\n",
    ),
  });
  if (answer.type === "failure") throw new Error(answer.errors[0]?.message);
}

function policyOf(way: string, place: number): string {
  return `
    permit(principal, action, resource) when {
      context has way${place} && action in ${way}.role && (${way}.home || (
        action in ${way}.ceiling && !(action in Action::"set:reserved") &&
        (action in ${way}.right || Action::"clients.all" in ${way}.role) &&
        Action::"clients.enter" in ${way}.role &&
        (action in Action::"set:viewing" || Action::"clients.act" in ${way}.role)))
    };`;
}

/** A question with the slice of entities that it needs: the actions that it looks at, each in the sets that hold it. */
export function callOf(asked: Asked, ways: readonly Way[]): StatefulAuthorizationCall {
  const { person, account, permission } = inWords(asked);
  const named = new Set([
    "viewing",
    "reserved",
    ...ways.flatMap((way) => [way.role, way.ceiling, way.right]),
  ]);
  const actions = new Set([permission, "clients.enter", "clients.act", "clients.all"]);
  return {
    principal: { type: "Person", id: person },
    action: { type: "Action", id: permission },
    resource: { type: "Account", id: account },
    context: Object.fromEntries(ways.map((way, place) => [`way${place}`, inContext(way)])),
    preparsedPolicySetId: policies,
    entities: [...actions].map((action) => entityOf(action, named)),
  };
}

export function isAllowed(call: StatefulAuthorizationCall): boolean {
  const answer = statefulIsAuthorized(call);
  if (answer.type === "failure") throw new Error(answer.errors[0]?.message);
  if (answer.response.diagnostics.errors.length > 0)
    throw new Error(answer.response.diagnostics.errors[0]?.error.message);
  return answer.response.decision === "allow";
}

function inContext({ home, role, ceiling, right }: Way) {
  return {
    home,
    role: { __entity: setOf(role) },
    ceiling: { __entity: setOf(ceiling) },
    right: { __entity: setOf(right) },
  };
}

/** A set is a group of actions. */
function setOf(name: string) {
  return { type: "Action", id: `set:${name}` };
}

function entityOf(action: string, named: ReadonlySet<string>): EntityJson {
  const holding = [...named].filter((name) => permissionsOf(name).has(action));
  return { uid: { type: "Action", id: action }, attrs: {}, parents: holding.map(setOf) };
}
