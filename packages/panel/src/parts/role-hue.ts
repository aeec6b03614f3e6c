import type { Hue } from "../ui/index.ts";
import type { ShownRole } from "./roleName.ts";

const hues: Record<string, Hue> = { blue: 1, green: 2, gold: 3, red: 4, violet: 5, teal: 6, pink: 7 };

/** What lets nobody do anything, or says stop, has a tone of its own. */
const presets: Record<string, Hue> = {
  admin: 5,
  client_admin: 5,
  editor: 6,
  client_manager: 6,
  viewer: 1,
  billing: 2,
  technical: 3,
  sales: 7,
  support: 8,
};

/** The hue of an own role's colour; grey has none. */
export const hueOfColour = (colour: string): Hue | undefined => hues[colour];
export const hueOfPreset = (preset: string): Hue | undefined => presets[preset];

export function hueOfRole({ choice, colour }: Pick<ShownRole, "choice" | "colour">): Hue | undefined {
  if (colour) return hueOfColour(colour);
  return typeof choice === "string" ? hueOfPreset(choice) : undefined;
}
