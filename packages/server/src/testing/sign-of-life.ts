/** What a stream tells up to its first comment, with it. */
export async function upToSignOfLife({ body }: Response): Promise<string> {
  let heard = "";
  for await (const text of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    heard += text;
    const end = /^:\n\n/m.exec(heard);
    if (end) return heard.slice(0, end.index + end[0].length);
  }
  throw new Error(`the stream ended after ${heard}`);
}
