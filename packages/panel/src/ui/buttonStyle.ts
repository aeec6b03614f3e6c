export type ButtonVariant = "primary" | "default" | "quiet" | "danger";
export type ButtonSize = "default" | "small";

const shape =
  "inline-flex items-center justify-center gap-2 rounded-control border font-semibold whitespace-nowrap no-underline transition-colors select-none";
const sizes: Record<ButtonSize, string> = {
  default: "min-h-9 px-3.5 py-1.5 max-sm:min-h-10",
  small: "min-h-7 px-2.5 py-0.5 text-badge",
};
const variants: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-accent-ink hover:bg-[color-mix(in_srgb,var(--accent)_88%,var(--ink))]",
  default: "border-line-strong bg-sheet text-ink hover:bg-hover",
  // In a card its words, not its edge, stand in line with the text.
  quiet:
    "border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink in-data-card-line:first:-ml-3.5",
  danger: "border-stop bg-stop text-stop-ink hover:bg-[color-mix(in_srgb,var(--stop)_88%,var(--ink))]",
};
/** Refuses for now; it still takes the focus and tells why. */
const refusing = "border-line bg-hover text-faint cursor-not-allowed!";

/** The look of a button, for a router's own link. */
export function buttonStyle(variant: ButtonVariant = "default", size: ButtonSize = "default"): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}

export const refusingButtonStyle = (size: ButtonSize = "default") => `${shape} ${sizes[size]} ${refusing}`;
