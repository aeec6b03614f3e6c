import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Client, ProblemError } from "@keyholder/sdk";
import { setSharing } from "./sharing-stage.ts";

// A right of the group Web (down) and the own role of one of its people (across): what he does in the client, and whether
// he may edit the client's settings. Nothing but his own role caps the right; an admin needs no share.
const table = `
right          viewer  editor              builder             back-office  admin
viewer         looks   looks               looks               stays out    manages + settings
client_admin   looks   edits               edits               stays out    manages + settings
admin          looks   edits + settings    edits + settings    stays out    manages + settings
(none)         stays out  stays out        stays out           stays out    manages + settings
`;
const person: Record<string, string> = {
  viewer: "vic",
  editor: "ed",
  builder: "bea",
  "back-office": "nia",
  admin: "adam",
};

const [head = "", ...lines] = table.trim().split("\n");
const cells = (line: string) => line.split(/ {2,}/).map((cell) => cell.trim());
const roles = cells(head).slice(1);

const closing: (() => Promise<void>)[] = [];
let stage: Awaited<ReturnType<typeof setSharing>>;
before(async () => {
  stage = await setSharing({ after: (close) => closing.push(close) });
});
after(async () => {
  for (const close of closing) await close();
});

for (const line of lines) {
  const [right = "", ...expected] = cells(line);
  roles.forEach((role, column) => {
    test(`R5, R6: right ${right} and own role ${role}: ${expected[column]}`, async () => {
      await shareWithWeb(right);
      assert.equal(await reachOf(person[role] ?? ""), expected[column]);
    });
  });
}

async function shareWithWeb(right: string): Promise<void> {
  const { gail, ids, params, version } = stage;
  const shares = right === "(none)" ? [] : [{ group: ids.web, right }];
  await gail.changeClientSharing({
    params: params.retail,
    body: { access: null, shares },
    version: await version("retail"),
  });
}

/** Found out by doing it. */
async function reachOf(who: string): Promise<string> {
  const { as, server, account } = stage;
  const someone = as(who);
  const retail = await server.number("retail");
  const entered = await allowed(someone.enterAccount({ body: { account: retail, via: account } }));
  if (!entered) return "stays out";
  const { version } = await someone.getAccount({ params: { account: retail } });
  const edits = await allowed(
    someone.updateAccount({ params: { account: retail }, body: { phone: `${version}` }, version }),
  );
  const name = `${who} ${version}`;
  const manages = await allowed(someone.createGroup({ params: { account: retail }, body: { name } }));
  const does = manages ? "manages" : edits ? "edits" : "looks";
  return (await editsSettings(someone)) ? `${does} + settings` : does;
}

async function editsSettings(someone: Client): Promise<boolean> {
  const { params } = stage;
  const { canEdit, shares, access, version } = await someone.getClientSharing({ params: params.retail });
  const same = shares.map(({ group, right }) => ({ group: group?.id, right: right.choice }));
  const body = { access, shares: same };
  assert.equal(await allowed(someone.changeClientSharing({ params: params.retail, body, version })), canEdit);
  return canEdit;
}

async function allowed(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    const refusals = ["refused", "not-found", "visit-required"];
    if (error instanceof ProblemError && refusals.includes(error.code)) return false;
    throw error;
  }
}
