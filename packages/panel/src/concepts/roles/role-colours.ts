import type { Client } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";

export type RoleBody = Parameters<Client["createRole"]>[0]["body"];
export type RoleColour = RoleBody["colour"];

const names: Record<RoleColour, () => string> = {
  grey: m.roles_colour_grey,
  blue: m.roles_colour_blue,
  green: m.roles_colour_green,
  gold: m.roles_colour_gold,
  red: m.roles_colour_red,
  violet: m.roles_colour_violet,
  teal: m.roles_colour_teal,
  pink: m.roles_colour_pink,
};

export const roleColours = Object.keys(names) as RoleColour[];
export const colourName = (colour: RoleColour): string => names[colour]();

export const asColour = (text: string | null): RoleColour =>
  roleColours.find((one) => one === text) ?? "grey";
