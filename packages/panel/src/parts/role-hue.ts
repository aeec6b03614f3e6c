import type { Hue } from "../ui/index.ts";

const hues: Record<string, Hue> = { blue: 1, green: 2, gold: 3, red: 4, violet: 5, teal: 6, pink: 7 };

/** The hue of an own role's colour; grey has none. */
export const hueOfColour = (colour: string): Hue | undefined => hues[colour];
