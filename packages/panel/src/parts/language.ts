import { useSyncExternalStore } from "react";
import { getLocale, type Locale, setLocale } from "../messages/runtime.js";

export type Language = Locale;

const watchers = new Set<() => void>();

/** The language that is spoken now. */
export const language = (): Language => getLocale();

/** Speaks another language from now on, and keeps it in this browser. */
export function speak(next: Language): void {
  if (next === getLocale()) return;
  void setLocale(next, { reload: false });
  document.documentElement.lang = next;
  for (const changed of watchers) changed();
}

export function useLanguage(): Language {
  return useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, language);
}
