import { Outlet } from "@tanstack/react-router";
import { LanguageChoice } from "../LanguageChoice.tsx";
import { speak, useLanguage } from "../language.ts";
import { OfflineBar } from "./OfflineBar.tsx";

/** Pages before signing in: one column in the middle, and the language. */
export function EntryFrame() {
  useLanguage();
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBar />
      <header className="flex items-center gap-2.5 px-6 py-5 max-sm:px-4">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span className="flex-1 font-serif text-heading font-semibold">Keyholder</span>
        <LanguageChoice hideLabel onChange={speak} />
      </header>
      <main className="mx-auto w-full max-w-[27rem] flex-1 px-4 pt-[8vh] pb-16">
        <Outlet />
      </main>
    </div>
  );
}
