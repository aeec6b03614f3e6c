import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { compile } from "@inlang/paraglide-js";

const project = join(import.meta.dirname, "project.inlang");
const outdir = join(import.meta.dirname, "src", "messages");

/**
 * The texts of the mails as functions in src/messages. Does nothing while these are newer than the texts. In a process
 * of its own, since the compiler keeps timers of half a minute.
 */
export default async function compileMessages(): Promise<void> {
  if (compiledAt() < changedAt()) await promisify(execFile)(process.execPath, [import.meta.filename]);
}

function compiledAt(): number {
  return statSync(join(outdir, "messages.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function changedAt(): number {
  const texts = join(import.meta.dirname, "messages");
  const files = [...readdirSync(texts).map((name) => join(texts, name)), join(project, "settings.json")];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

if (import.meta.main) {
  await compile({
    project,
    outdir,
    // The server names the language in every call; none is ever guessed.
    strategy: ["baseLocale"],
    disableAsyncLocalStorage: true,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  process.exit();
}
