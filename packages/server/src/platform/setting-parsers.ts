import { isIP } from "node:net";
import { catalogueWith } from "@keyholder/rules";

/** A parser throws this with how the value would be right: "must be a number from 1 to 5". */
export class WrongValue extends Error {}

export const text = (value: string): string => value;

export const wholeNumber =
  (from: number, to: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < from || number > to) {
      throw new WrongValue(`must be a whole number from ${from} to ${to}`);
    }
    return number;
  };

export const oneOf =
  <const T extends string>(...choices: T[]) =>
  (value: string): T => {
    const choice = choices.find((choice) => choice === value);
    if (!choice) throw new WrongValue(`must be one of ${choices.join(", ")}`);
    return choice;
  };

export function trueOrFalse(value: string): boolean {
  if (value !== "true" && value !== "false") throw new WrongValue("must be true or false");
  return value === "true";
}

export const address =
  (example: string, ...protocols: string[]) =>
  (value: string): string => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new WrongValue(`must be an address like ${example}`);
    }
    return value;
  };

/** Scheme, host and port, without a slash at the end. */
export function origin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && !url.username && url.pathname === "/" && !url.search && !url.hash;
  if (!bare || !["http:", "https:"].includes(url.protocol)) {
    throw new WrongValue("must be an address without a path, like https://access.example.com");
  }
  return url.origin;
}

export function mailFrom(value: string): string {
  if (!/^(?:[^<>\r\n]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/.test(value)) {
    throw new WrongValue("must be an e-mail address, with or without a name: Example <access@example.com>");
  }
  return value;
}

export function trustedProxies(value: string): false | number | string[] {
  if (value === "false") return false;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const entries = value.split(",").map((entry) => entry.trim());
  if (!entries.every(isAddressOrNetwork)) {
    throw new WrongValue(
      "must be false, the number of proxies in front of the server, or their addresses (10.0.0.7, 192.168.0.0/16)",
    );
  }
  return entries;
}

function isAddressOrNetwork(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const version = isIP(address);
  if (!version || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

export interface OwnPermission {
  name: string;
  level: "viewer" | "editor" | "admin";
}

export function ownPermissions(value: string): OwnPermission[] {
  const permissions = value.split(",").map((entry) => {
    const [, name, level] = /^\s*([^\s:]+)\s*:\s*(viewer|editor|admin)\s*$/.exec(entry) ?? [];
    if (!name) {
      throw new WrongValue(
        "must be permissions with their level (viewer, editor or admin), like galleries.edit:editor,galleries.view:viewer",
      );
    }
    return { name, level: level as OwnPermission["level"] };
  });
  try {
    catalogueWith(permissions);
  } catch (error) {
    throw new WrongValue(`must be permissions that Keyholder can add: ${(error as Error).message}`);
  }
  return permissions;
}
