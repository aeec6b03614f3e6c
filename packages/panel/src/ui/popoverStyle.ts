/** What menus, lists and cards laid over the page share. */
export const popoverStyle =
  "appear max-w-[min(24rem,calc(100vw-1rem))] overflow-hidden rounded-sheet border border-line-strong bg-sheet shadow-raised outline-none";

export const optionStyle =
  "group flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2.5 py-1.5 outline-none data-focused:bg-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-disabled:cursor-not-allowed data-disabled:text-faint max-sm:min-h-10";

export const sectionTitleStyle =
  "px-2.5 pt-2 pb-1 text-tiny font-semibold tracking-[0.04em] text-faint uppercase";
