const paths = {
  alert: "M8 5v3.5M8 11h.01M7.1 2.2 1.6 11.8a1 1 0 0 0 .9 1.5h11a1 1 0 0 0 .9-1.5L8.9 2.2a1 1 0 0 0-1.8 0Z",
  arrow: "M3 8h10M9 4l4 4-4 4",
  back: "M13 8H3M7 4 3 8l4 4",
  bell: "M4 6.5a4 4 0 0 1 8 0c0 3.5 1.5 4.5 1.5 4.5h-11S4 10 4 6.5ZM6.8 13.5a1.3 1.3 0 0 0 2.4 0",
  check: "m3 8.5 3.2 3.2L13 4.8",
  chevron: "m4 6 4 4 4-4",
  clock: "M8 4.5V8l2.3 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  copy: "M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z",
  cross: "m4 4 8 8M12 4l-8 8",
  download: "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM9.8 8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z",
  eyeOff:
    "M6.3 3.8A6.6 6.6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.7 2.2M9.5 9.4A1.8 1.8 0 0 1 6.7 6.7M4.3 4.7A10.8 10.8 0 0 0 1.5 8S4 12.5 8 12.5a6.3 6.3 0 0 0 3.2-.9M2.5 2.5l11 11",
  home: "M2.5 7 8 2.5 13.5 7M4 6v7.5h8V6M6.5 13.5v-4h3v4",
  info: "M8 7.5V11M8 5h.01M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  lock: "M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z",
  mail: "M2.5 3.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM1.8 4.5 8 9l6.2-4.5",
  menu: "M2.5 4h11M2.5 8h11M2.5 12h11",
  minus: "M3.5 8h9",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  open: "M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3",
  people:
    "M8 5.2a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0ZM1.5 13c.4-2.6 2-3.9 4.3-3.9s3.9 1.3 4.3 3.9M10.3 3.2a2.2 2.2 0 0 1 0 4M11.7 9.4c1.6.4 2.5 1.6 2.8 3.6",
  person: "M10.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM2.5 13.5c.5-2.5 2.7-4 5.5-4s5 1.5 5.5 4",
  plug: "M6 2v3M10 2v3M3.5 5h9v2.5a4.5 4.5 0 0 1-9 0ZM8 12v2.5",
  plus: "M8 3v10M3 8h10",
  rooms: "M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z",
  search: "m13.5 13.5-3.2-3.2M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z",
  shield: "M8 1.8 13 3.7v4c0 3.3-2.2 5.5-5 6.5-2.8-1-5-3.2-5-6.5v-4L8 1.8ZM5.8 8l1.6 1.6 2.9-3.1",
  shieldOff:
    "M4.3 3 8 1.8 13 3.7v4c0 1.1-.3 2.1-.8 2.9M10.6 12.7A9.6 9.6 0 0 1 8 14.2c-2.8-1-5-3.2-5-6.5V4.2M2.5 2.5l11 11",
  sort: "m5 6 3-3 3 3M5 10l3 3 3-3",
  sortDown: "m5 10 3 3 3-3M8 13V3",
  sortUp: "m5 6 3-3 3 3M8 3v10",
  star: "m8 1.8 1.9 4 4.3.6-3.1 3 .8 4.3L8 11.6l-3.9 2.1.8-4.3-3.1-3 4.3-.6L8 1.8Z",
} as const;

export type IconName = keyof typeof paths;

const sizes = { tiny: "size-3", small: "size-3.5", default: "size-4" };

export interface IconProps {
  name: IconName;
  size?: keyof typeof sizes | undefined;
  className?: string | undefined;
}

/** A picture beside words; it says nothing to a screen reader. */
export function Icon({ name, size = "default", className = "" }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`${sizes[size]} shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
