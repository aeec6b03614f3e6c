export interface Toast {
  text: string;
  /** Takes back what was done. There must also be another way to do so. */
  onUndo?: (() => void) | undefined;
}

export interface ShownToast extends Toast {
  id: number;
}

let shown: readonly ShownToast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

function replace(next: readonly ShownToast[]) {
  shown = next;
  for (const changed of watchers) changed();
}

/** Says that something was done. What went wrong is said where it happened, never here alone. */
export function showToast(toast: Toast): void {
  lastId += 1;
  replace([...shown.slice(-2), { ...toast, id: lastId }]);
}

export const dismissToast = (id: number) => replace(shown.filter((toast) => toast.id !== id));

export const shownToasts = () => shown;

export function watchToasts(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}
