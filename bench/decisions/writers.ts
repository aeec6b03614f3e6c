import pg from "pg";
import { type Child, startChild } from "./child.ts";
import { type Figure, observed } from "./figure.ts";
import { KeptAlive } from "./kept-alive.ts";
import { drawRevocables } from "./revocables.ts";
import { median, percentile } from "./rounds.ts";
import type { Node } from "./serve-keyholder.ts";
import { worldInDatabase } from "./world-in-database.ts";
import type { Written } from "./write-changes.ts";

const writers = 64;
const milliseconds = 2500;
const rounds = 3;
const aimedAt = 5000;

// Its files are in memory, where a commit would cost nothing: so each that goes to disk waits as long as a disk takes.
const disk = { fsync: "on", synchronous_commit: "on", commit_delay: 1000, commit_siblings: 0 };
const feeds = ["members", "note_updated", "audit_entries", "audit_entries_told"] as const;

/** Changes of memberships a second, each a transaction with its audit entry, while a node follows them and is asked. */
export default async function changesBySixtyFour(): Promise<Figure[]> {
  const { connectionString, superuser } = await worldInDatabase("M");
  const database = new pg.Client({ connectionString: superuser });
  await database.connect();
  const write = (count: number) => written(connectionString, count);
  const found = {
    alone: [] as Written[],
    followed: [] as Written[],
    told: [] as Written[],
    untold: [] as Written[],
  };
  const answered: number[] = [];
  try {
    await setDisk(database, disk);
    const [first] = await drawRevocables(database, 1);
    const node = await startChild<Node>("serve-keyholder.ts", connectionString);
    try {
      for (let round = 0; round < rounds; round++) {
        found.alone.push(await write(1));
        found.followed.push(await whileAsked(node, first?.question ?? "", answered, () => write(writers)));
      }
    } finally {
      await node.stop();
    }
    for (let round = 0; round < rounds; round++) {
      found.told.push(await write(writers));
      await tell(database, "disable");
      found.untold.push(await write(writers));
      await tell(database, "enable");
    }
  } finally {
    await tell(database, "enable");
    await setDisk(database, null);
    await database.end();
  }
  return figuresOf(found, answered);
}

function figuresOf(
  found: Record<"alone" | "followed" | "told" | "untold", Written[]>,
  answered: readonly number[],
): Figure[] {
  const rate = (name: keyof typeof found) => median(found[name].map(({ perSecond }) => perSecond));
  const ours = rate("followed");
  return [
    {
      ...observed({
        what: `changes a second by ${writers} writers, while a node is asked`,
        ours,
        unit: "/s",
        reference: "by one writer",
        theirs: rate("alone"),
      }),
      reach: `≥ ${aimedAt.toLocaleString("en")} /s`,
      reached: ours >= aimedAt,
    },
    observed({
      what: "a change by one writer, with its commit",
      ours: median(found.alone.map(({ took }) => took)),
      unit: "ms",
    }),
    observed({
      what: `changes a second by ${writers} writers, while nobody asks`,
      ours: rate("told"),
      unit: "/s",
      reference: "without a line in either feed",
      theirs: rate("untold"),
    }),
    observed({ what: "a decision during the changes, p99", ours: percentile(99, answered), unit: "ms" }),
    observed({ what: "a decision during the changes, median", ours: median(answered), unit: "ms" }),
  ];
}

/** In a process of its own, so that what else this one does is not in the way. */
async function written(connectionString: string, count: number): Promise<Written> {
  const child = await startChild<Written>(
    "write-changes.ts",
    connectionString,
    `${count}`,
    `${milliseconds}`,
  );
  await child.stop();
  return child.said;
}

/** Asks again whenever it was answered, until the work is done; whatever is not a decision ends it. */
async function whileAsked<Done>(
  node: Child<Node>,
  question: string,
  answered: number[],
  work: () => Promise<Done>,
): Promise<Done> {
  const asker = new KeptAlive(node.said);
  let working = true;
  const asking = (async () => {
    while (working) {
      const started = performance.now();
      await asker.ask(question);
      answered.push(performance.now() - started);
    }
  })();
  try {
    const [done] = await Promise.all([work().finally(() => (working = false)), asking]);
    return done;
  } finally {
    asker.close();
  }
}

/** Of the whole installation; null: as it was. */
async function setDisk(database: pg.Client, settings: typeof disk | null): Promise<void> {
  for (const name of Object.keys(disk) as (keyof typeof disk)[])
    await database.query(
      settings ? `alter system set ${name} = '${settings[name]}'` : `alter system reset ${name}`,
    );
  await database.query("select pg_reload_conf()");
}

async function tell(database: pg.Client, act: "enable" | "disable"): Promise<void> {
  const [members, noted, entries, told] = feeds;
  await database.query(`alter table ${members} ${act} trigger ${noted}`);
  await database.query(`alter table ${entries} ${act} trigger ${told}`);
}
