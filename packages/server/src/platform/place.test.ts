import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "./place.ts";

test("An IPv4 address is a place of its own, also where a socket writes it as IPv6", () => {
  assert.equal(placeOf("192.0.2.1"), "192.0.2.1");
  assert.equal(placeOf("::ffff:192.0.2.1"), "192.0.2.1");
  assert.equal(placeOf("::ffff:c000:201"), "192.0.2.1");
});

test("The addresses of one IPv6 network are one place, however they are written", () => {
  const network = "2001:db8:0:7::/64";
  for (const ip of ["2001:db8:0:7::1", "2001:DB8::7:ffff:0:0:1", "2001:db8:0:7:1:2:192.0.2.1"])
    assert.equal(placeOf(ip), network, ip);
  assert.notEqual(placeOf("2001:db8:0:8::1"), network);
  assert.equal(placeOf("fe80::1%eth0"), "fe80:0:0:0::/64");
  assert.equal(placeOf("::1"), "0:0:0:0::/64");
});
