import { type Hue, hueOf } from "../ui/index.ts";

/** The hue that the server gave an account. */
export function accountHue({ number, hue }: { number: string; hue: number }): Hue {
  return Number.isInteger(hue) && hue >= 1 && hue <= 8 ? (hue as Hue) : hueOf(number);
}
