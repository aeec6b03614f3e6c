import type { Environment } from "./environment.ts";
import type { Questioner } from "./gate/questioner.ts";
import type { AskHandler } from "./handler.ts";
import { parsed } from "./parsed.ts";
import { shaped } from "./shaped.ts";

/** From memory: whoever asks is judged with the question itself, of the same moment. */
export async function answerAsked(
  { row, ask }: AskHandler,
  env: Environment,
  questioner: Questioner,
  sent: unknown,
): Promise<unknown> {
  const body = parsed(row.body, sent, "malformed");
  return shaped(row, await ask({ env, questioner, body } as never));
}
