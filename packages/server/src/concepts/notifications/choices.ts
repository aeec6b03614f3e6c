import type { NotificationCategory } from "@keyholder/contract";

export interface Choice {
  readonly inPanel: boolean;
  readonly byMail: boolean;
}

/** What holds until a person chooses otherwise. */
const defaultChoices: Record<NotificationCategory, Choice> = {
  requests: { inPanel: true, byMail: true },
  access: { inPanel: true, byMail: true },
  visits: { inPanel: true, byMail: false },
  security: { inPanel: true, byMail: true },
};

/** Nobody can miss what waits for his answer, nor hide from an owner that his account is being taken over. */
export const fixedPlaces: Record<NotificationCategory, ("panel" | "mail")[]> = {
  requests: ["panel"],
  access: [],
  visits: [],
  security: ["panel", "mail"],
};

/** Where a person is told, by what he chose, if he did. */
export function chosen(category: NotificationCategory, choice: Choice | null): Choice {
  const { inPanel, byMail } = choice ?? defaultChoices[category];
  const fixed = fixedPlaces[category];
  return { inPanel: inPanel || fixed.includes("panel"), byMail: byMail || fixed.includes("mail") };
}
