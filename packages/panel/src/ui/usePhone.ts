import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(width < 40rem)");

function watch(changed: () => void) {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

/** Whether the page is so narrow that a table turns into cards. */
export const usePhone = () => useSyncExternalStore(watch, () => narrow.matches);
