/** What the account's people call a client among themselves. */
export function Labels({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {labels.map((label) => (
        <span
          key={label}
          className="max-w-full truncate rounded-small border border-line-strong px-1.5 text-small font-normal text-soft"
        >
          {label}
        </span>
      ))}
    </span>
  );
}
