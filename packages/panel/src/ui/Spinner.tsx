/** Turns beside words that say what is under way. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 animate-turn rounded-pill border-2 border-current border-r-transparent"
    />
  );
}
