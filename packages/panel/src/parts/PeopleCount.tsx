import { m } from "../messages/messages.js";

/** "3 people", or that there is nobody. */
export function PeopleCount({ count }: { count: number }) {
  if (count === 0) return <span className="text-soft">{m.roles_nobody()}</span>;
  return <span className="num">{m.roles_people({ count })}</span>;
}
