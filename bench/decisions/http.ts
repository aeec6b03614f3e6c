import assert from "node:assert/strict";
import autocannon from "autocannon";
import { Graph, sizes } from "../graph.ts";
import { type Child, startChild } from "./child.ts";
import { type Figure, observed } from "./figure.ts";
import { indexOf } from "./index-of.ts";
import { type Asked, inWords, Questions } from "./questions.ts";
import { median } from "./rounds.ts";
import type { Node } from "./serve-keyholder.ts";
import { worldInDatabase } from "./world-in-database.ts";

const connections = 64;
const seconds = 5;
const rounds = 5;
const one = "/access/v1/evaluation";
const many = "/access/v1/evaluations";

interface Rate {
  readonly perSecond: number;
  /** Requests for each second of processor time of the process that answers. */
  readonly perProcessorSecond: number;
}

/** Decisions over HTTP, from 64 connections that each wait for their answer, beside a server that only reads and writes JSON. */
export default async function http(): Promise<Figure[]> {
  const { connectionString } = await worldInDatabase("M");
  const graph = new Graph(sizes.M);
  const questions = new Questions(graph, indexOf(graph)).draw(10_000, () => true);
  const keyholder = await startChild<Node>("serve-keyholder.ts", connectionString);
  const bare = await startChild<Node>("serve-bare.ts");
  try {
    const single = questions.slice(0, 2000).map((asked) => JSON.stringify(questionOf(asked)));
    const hundreds = inHundreds(questions).map((hundred) =>
      JSON.stringify({ evaluations: hundred.map(questionOf) }),
    );
    const ofOnePerson = inHundreds(questions).map(([first, ...others]) => {
      const { subject, action, resource } = questionOf(first as Asked);
      const evaluations = [
        { resource },
        ...others.map((asked) => ({ resource: questionOf(asked).resource })),
      ];
      return JSON.stringify({ subject, action, evaluations });
    });
    const rates = await inTurn({
      ours: () => rate(keyholder, one, single),
      theirs: () => rate(bare, one, single),
      hundred: () => rate(keyholder, many, hundreds),
      onePerson: () => rate(keyholder, many, ofOnePerson),
    });
    return figuresOf(rates);
  } finally {
    await keyholder.stop();
    await bare.stop();
  }
}

function figuresOf(rates: Record<"ours" | "theirs" | "hundred" | "onePerson", Rate[]>): Figure[] {
  const perSecond = (name: keyof typeof rates) => median(rates[name].map((rate) => rate.perSecond));
  const perCore = (name: keyof typeof rates) => median(rates[name].map((rate) => rate.perProcessorSecond));
  const [ours, theirs] = [perSecond("ours"), perSecond("theirs")];
  const ratio = ours / theirs;
  const onCore = 100 * perCore("onePerson");
  const reference = "bare node:http";
  return [
    {
      ...observed({ what: "decisions over HTTP", ours, unit: "/s", reference, theirs }),
      reach: "≥ 0.70 of the reference",
      reached: ratio >= 0.7,
    },
    observed({
      what: "requests a second of the server's processor time",
      ours: perCore("ours"),
      unit: "/s",
      reference,
      theirs: perCore("theirs"),
    }),
    {
      ...observed({ what: "decisions about a person, 100 a request, on one core", ours: onCore, unit: "/s" }),
      reach: "≥ 500,000 /s",
      reached: onCore >= 500_000,
    },
    observed({
      what: "decisions that have nothing in common, 100 a request, on one core",
      ours: 100 * perCore("hundred"),
      unit: "/s",
    }),
  ];
}

/** They take turns, so that whatever else the machine does meets all alike; the first turn is to warm up. */
async function inTurn<Name extends string>(ways: Record<Name, () => Promise<Rate>>) {
  const rates = Object.fromEntries(Object.keys(ways).map((name) => [name, []])) as unknown as Record<
    Name,
    Rate[]
  >;
  for (let round = 0; round <= rounds; round++)
    for (const [name, measure] of Object.entries<() => Promise<Rate>>(ways)) {
      const found = await measure();
      if (round > 0) rates[name as Name].push(found);
    }
  return rates;
}

async function rate(server: Child<Node>, path: string, bodies: readonly string[]): Promise<Rate> {
  const { url, token } = server.said;
  const before = server.processorTime();
  const { requests, non2xx, errors } = await autocannon({
    url: url + path,
    connections,
    duration: seconds,
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    requests: bodies.map((body) => ({ body })),
  });
  assert.equal(non2xx + errors, 0);
  const used = (server.processorTime() - before) / 1000;
  return { perSecond: requests.average, perProcessorSecond: requests.total / used };
}

function questionOf(asked: Asked) {
  const { person, account, permission, via } = inWords(asked);
  return {
    subject: { type: "person", id: person },
    action: { name: permission },
    resource: { type: "account", id: account },
    ...(via != null && { context: { via } }),
  };
}

function inHundreds<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: rows.length / 100 }, (_, part) => rows.slice(100 * part, 100 * part + 100));
}
