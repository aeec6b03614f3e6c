import { compile } from "@inlang/paraglide-js";

/** Turns the message files into typed functions, one for each message. */
export async function compileMessages(): Promise<void> {
  await compile({
    project: `${import.meta.dirname}/project.inlang`,
    outdir: `${import.meta.dirname}/src/messages`,
    strategy: ["localStorage", "preferredLanguage", "baseLocale"],
    localStorageKey: "language",
    emitReadme: false,
    emitPrettierIgnore: false,
    isServer: "false",
  });
}

if (import.meta.main) {
  await compileMessages();
  // The compiler leaves timers behind that would keep the process for half a minute.
  process.exit();
}
