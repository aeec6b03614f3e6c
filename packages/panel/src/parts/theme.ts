import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const watchers = new Set<() => void>();

function theme(): Theme {
  const chosen = localStorage.getItem("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Kept in this browser; `theme.js` sets it before the first paint. */
export function chooseTheme(next: Theme): void {
  if (next === "system") {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem("theme", next);
    document.documentElement.dataset.theme = next;
  }
  for (const changed of watchers) changed();
}

export function useTheme(): Theme {
  return useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, theme);
}
