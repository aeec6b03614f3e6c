import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createCustomerNumber, customerNumberOf, parseCustomerNumber } from "./customer-number.ts";

const anyNumber = fc.nat({ max: 9_999_999 }).map(customerNumberOf);
const digitPlaces = [3, 4, 5, 6, 8, 9, 10, 11];

test("a new customer number has the shape KH-1234-5678 and is right", () => {
  for (let i = 0; i < 100; i++) {
    const number = createCustomerNumber();
    assert.match(number, /^KH-\d{4}-\d{4}$/);
    assert.equal(parseCustomerNumber(number), number);
  }
});

test("however it is typed, it is the same number", () => {
  const typed = fc.tuple(
    anyNumber,
    fc.constantFrom("KH-", "kh ", "Kh", ""),
    fc.constantFrom("-", " ", "–", ""),
  );
  fc.assert(
    fc.property(typed, ([number, prefix, dash]) => {
      const [, first, second] = number.split("-");
      assert.equal(parseCustomerNumber(` ${prefix}${first}${dash}${second} `), number);
    }),
  );
});

test("a wrong digit is noticed", () => {
  fc.assert(
    fc.property(
      anyNumber,
      fc.constantFrom(...digitPlaces),
      fc.integer({ min: 1, max: 9 }),
      (number, place, by) => {
        const digit = (Number(number[place]) + by) % 10;
        assert.equal(
          parseCustomerNumber(number.slice(0, place) + digit + number.slice(place + 1)),
          undefined,
        );
      },
    ),
  );
});

test("two neighbouring digits that changed places are noticed", () => {
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 6 }), (number, place) => {
      const digits = [...number.replace(/\D/g, "")];
      const [a = "", b = ""] = digits.slice(place, place + 2);
      fc.pre(a !== b);
      digits.splice(place, 2, b, a);
      assert.equal(parseCustomerNumber(digits.join("")), undefined);
    }),
  );
});

test("other texts are no customer numbers", () => {
  for (const text of ["", "KH", "KH-123-456", "KH-1234-56789", "XX-4821-7735", "KH-48A1-7735"]) {
    assert.equal(parseCustomerNumber(text), undefined);
  }
});
