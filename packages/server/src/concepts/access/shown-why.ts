import type { Explanation, World } from "@keyholder/rules";
import { type Reader, shownPath } from "../../gate/shown-path.ts";

interface Account {
  readonly number: string;
  readonly name: string;
  readonly hue: number;
}

export function shownWhy(
  world: World,
  { number, name, hue }: Account,
  { question, allow, paths, morePaths }: Explanation,
  reader: Reader,
) {
  return {
    allow,
    person: world.people.find(({ id }) => id === question.person)?.name ?? "",
    account: { number, name, hue },
    permission: question.permission,
    paths: paths.map((path) => shownPath(world, path, reader)),
    morePaths,
  };
}
