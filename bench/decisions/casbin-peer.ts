import type { Question } from "@keyholder/rules";
import { type Enforcer, newEnforcer, newModelFromString } from "casbin";
import { permissionsOf, type Way } from "./ways.ts";

interface Sliced {
  readonly words: Question;
  readonly ways: readonly Way[];
}

/** A policy is one way of one question; that a set holds a permission is a role's link, `g`. */
const model = `
[request_definition]
r = asked, permission

[policy_definition]
p = asked, home, role, ceiling, right

[role_definition]
g = _, _

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.asked == p.asked && g(p.role, r.permission) && (p.home == "yes" || \
g(p.ceiling, r.permission) && (g(p.right, r.permission) || g(p.role, "clients.all")) && \
g(p.role, "clients.enter") && (g("viewing", r.permission) || g(p.role, "clients.act")) && !g("reserved", r.permission))
`;

/** Who asks about which account via which: what a policy is found by. */
export function askedOf({ person, account, via }: Question): string {
  return `${person} ${account} ${via ?? ""}`;
}

/** An enforcer that knows the ways of these questions, and the sets that they name. */
export async function enforcerOf(questions: readonly Sliced[]): Promise<Enforcer> {
  const enforcer = await newEnforcer(newModelFromString(model));
  const named = new Set(["viewing", "reserved"]);
  const lines = new Map<string, string[]>();
  for (const { words, ways } of questions)
    for (const { home, role, ceiling, right } of ways) {
      const line = [askedOf(words), home ? "yes" : "no", role, ceiling, right];
      lines.set(line.join(), line);
      for (const name of [role, ceiling, right]) named.add(name);
    }
  await enforcer.addPolicies([...lines.values()]);
  for (const name of named)
    await enforcer.addGroupingPolicies([...permissionsOf(name)].map((one) => [name, one]));
  return enforcer;
}
