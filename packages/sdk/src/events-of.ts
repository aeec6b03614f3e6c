import { UnreachableError } from "./problem-error.ts";

/** The data of each server-sent event, as it comes. Ends when the server ends the stream. */
export async function* eventsOf(response: Response): AsyncGenerator<unknown> {
  if (!response.body) throw new UnreachableError("Keyholder answered without a stream.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = dataOf(block);
        if (data !== "") yield JSON.parse(data);
      }
    }
  } finally {
    // Whoever stops listening hangs up.
    await reader.cancel().catch(() => {});
  }
}

/** A block without data is a sign of life. */
function dataOf(block: string): string {
  return block
    .split("\n")
    .filter((line) => line.startsWith("data: "))
    .map((line) => line.slice("data: ".length))
    .join("\n");
}
