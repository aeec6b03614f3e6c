import { isIPv6 } from "node:net";

/**
 * Where a request comes from, as throttles count it. Whoever has an IPv6 address has all 2^64 of its network, so the
 * network counts.
 */
export function placeOf(ip: string): string {
  const address = ip.replace(/%.*$/, "");
  if (!isIPv6(address)) return ip;
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  // An IPv4 address that a socket for both writes as one of IPv6.
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:65535")
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The eight groups of an address, however it is shortened. */
function groupsOf(address: string): number[] {
  const pairs = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((pair) => pair.toString(16)).join(":"),
  );
  const [front = [], back = []] = pairs
    .split("::")
    .map((side) => (side === "" ? [] : side.split(":").map((group) => Number.parseInt(group, 16))));
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
}
