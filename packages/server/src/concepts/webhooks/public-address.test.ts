import assert from "node:assert/strict";
import { test } from "node:test";
import { post } from "./post.ts";
import { AddressRefused, isPublic, lookupPublic } from "./public-address.ts";

test("Only addresses of the public internet are public", () => {
  for (const address of ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07::1", "2a00:1450::1"])
    assert.equal(isPublic(address), true, address);
  for (const address of [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "localhost",
  ])
    assert.equal(isPublic(address), false, address);
});

test("A name is refused when a single one of its addresses is not public, at the connection itself", async () => {
  const resolved = (addresses: string[]) =>
    new Promise<unknown>((settle) => {
      const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      lookupPublic((_host, _options, done) => done(null, found))(
        "hooks.example",
        { all: true },
        (error, all) => settle(error ?? all),
      );
    });
  assert.ok((await resolved(["8.8.8.8", "10.0.0.1"])) instanceof AddressRefused);
  assert.ok((await resolved(["fe80::1"])) instanceof AddressRefused);
  assert.ok((await resolved([])) instanceof AddressRefused);
  assert.deepEqual(await resolved(["8.8.8.8"]), [{ address: "8.8.8.8", family: 4 }]);
});

test("Without the setting a delivery goes to no address inside, whatever was saved or resolves to it", async () => {
  const sent = { body: "{}", headers: {}, allowPrivate: false, signal: undefined };
  for (const url of [
    "https://localhost:1/",
    "https://127.0.0.1:1/",
    "https://[::1]:1/",
    "https://[::ffff:127.0.0.1]:1/",
    "http://8.8.8.8/",
  ])
    assert.equal((await post({ url, ...sent })).error, "address-refused", url);
  const { error } = await post({ url: "http://127.0.0.1:1/", ...sent, allowPrivate: true });
  assert.equal(error, "unreachable");
});
