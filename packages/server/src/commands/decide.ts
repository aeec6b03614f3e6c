import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { catalogueWith, decide, prepare, type Question } from "@keyholder/rules";
import { z } from "zod";
import { readConfig } from "../config.ts";
import { parseWorldFile } from "../world-file/parse.ts";
import { type Command, UsageError } from "./command.ts";
import { readable } from "./readable.ts";

const question = z.object({
  person: z.string(),
  account: z.string(),
  permission: z.string(),
  via: z.string().nullish(),
});

export const decideOnFile: Command = {
  help: `
keyholder decide FILE

Reads questions from standard input, one JSON object a line, and answers each with one line:
  {"person":"vera","account":"bakery","permission":"invoices.pay","via":"studio"}
  {"allow":false,"why":[{"rule":"R7","refusal":"not-held"}]}
\`via\` may be left out: then any way in counts. The time is the file's \`now\`, or the machine's when it has none.
A line that is no question is answered {"error":"…"}, and the command ends with 1.
`,
  async run(args) {
    const { positionals } = readable(() => parseArgs({ args, allowPositionals: true }));
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new UsageError("Name one world file.");
    const text = await readFile(path, "utf8").catch((error: Error) => {
      throw new UsageError(`${path} cannot be read: ${error.message}`);
    });
    const catalogue = catalogueWith(readConfig(process.env).PERMISSIONS);
    const { world } = parseWorldFile(text, catalogue);
    const facts = prepare(world as Parameters<typeof prepare>[0], {
      catalogue,
      now: world.now ?? new Date(),
    });
    let wrong = false;
    let answers: string[] = [];
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === "") continue;
      const asked = questionOf(line);
      wrong ||= typeof asked === "string";
      answers.push(JSON.stringify(typeof asked === "string" ? { error: asked } : decide(facts, asked)));
      if (answers.length === 1000) {
        process.stdout.write(`${answers.join("\n")}\n`);
        answers = [];
      }
    }
    if (answers.length > 0) process.stdout.write(`${answers.join("\n")}\n`);
    return wrong ? 1 : 0;
  },
};

function questionOf(line: string): Question | string {
  try {
    const { via, ...asked } = question.parse(JSON.parse(line));
    return via == null ? asked : { ...asked, via };
  } catch (error) {
    if (error instanceof SyntaxError) return `this is not JSON: ${error.message}`;
    if (error instanceof z.ZodError)
      return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw error;
  }
}
