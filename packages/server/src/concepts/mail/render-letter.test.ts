import assert from "node:assert/strict";
import { test } from "node:test";
import type { Letter } from "./letter.ts";
import { renderLetter } from "./render-letter.ts";

const letter: Letter = {
  kind: "test",
  language: "pl",
  to: "a@b.example",
  person: null,
  account: null,
  subject: "Zaproszenie\nBcc: x@y.example",
  paragraphs: ["Dzień dobry,", 'From <b>"A & B"</b>'],
  quote: "one\ntwo",
  action: { label: "Zobacz", path: "/invitation#token={{secret}}" },
  footnote: "It's over",
};

test("What people typed stands in the HTML as text", () => {
  const { html } = renderLetter(letter, "https://kh.example");
  assert.match(html, /From &lt;b&gt;&quot;A &amp; B&quot;&lt;\/b&gt;/);
  assert.match(html, /one<br>two/);
  assert.match(html, /It&#39;s over/);
  assert.match(html, /href="https:\/\/kh\.example\/invitation#token=\{\{secret\}\}"/);
  assert.match(html, /<html lang="pl">/);
  assert.match(html, /prefers-color-scheme: dark/);
});

test("The plain text says the same, quotes what somebody wrote and shows the whole address", () => {
  const { text, subject } = renderLetter(letter, "https://kh.example");
  assert.equal(subject, "Zaproszenie Bcc: x@y.example");
  assert.equal(
    text,
    'Dzień dobry,\n\nFrom <b>"A & B"</b>\n\n> one\n> two\n\nZobacz:\nhttps://kh.example/invitation#token={{secret}}\n\n--\nIt\'s over\n',
  );
});

test("Nobody draws the token to a place of his choice by typing the placeholder", () => {
  const sly = {
    ...letter,
    subject: "{{secret}}",
    paragraphs: ["{{secret}}"],
    quote: "{{secret}}",
    footnote: "{{secret}}",
  };
  const { subject, text, html } = renderLetter(sly, "https://kh.example");
  assert.ok(!subject.includes("{{secret}}"));
  assert.equal(text.split("{{secret}}").length, 2);
  assert.equal(html.split("{{secret}}").length, 2);
});
