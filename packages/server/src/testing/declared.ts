import type { BodyOf, Operations } from "@keyholder/contract";
import type { Client } from "@keyholder/sdk";

type Draft = Parameters<Client["previewDeclarations"]>[0]["body"];

/** Every declaration of one side, as one ticks them all in the panel. */
export async function declared(
  client: Client,
  account: string,
  draft: Draft,
): Promise<BodyOf<Operations["acceptManager"]>["declarations"]> {
  const { declarations } = await client.previewDeclarations({ params: { account }, body: draft });
  return declarations.map(({ id, sha256 }) => ({ id, sha256 }));
}

type Acceptance = Parameters<Client["acceptManager"]>[0];

/** Accepts a manager's request with every declaration ticked. */
export async function acceptManager(client: Client, { params, body }: Acceptance) {
  const { account, link } = params;
  const draft = { side: "client", link, ceiling: body.ceiling, endsAt: body.endsAt ?? null } as const;
  const declarations = await declared(client, account, draft);
  return client.acceptManager({ params, body: { ...body, declarations } });
}
