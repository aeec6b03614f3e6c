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
  const draft = {
    side: "client",
    link,
    ceiling: body.ceiling,
    endsAt: body.endsAt ?? null,
    onward: body.onward ?? false,
  } as const;
  const declarations = await declared(client, account, draft);
  return client.acceptManager({ params, body: { ...body, declarations } });
}

/** Accepts an offer with every declaration ticked. */
export async function acceptOffer(client: Client, params: { account: string; link: string }) {
  const declarations = await declared(client, params.account, { side: "manager", link: params.link });
  return client.acceptOffer({ params, body: { declarations } });
}

type Offering = Parameters<Client["shareAccount"]>[0];

/** Offers an account with every declaration ticked. */
export async function shareAccount(client: Client, { params, body }: Offering) {
  const { number, ceiling, endsAt = null, onward = false } = body;
  const draft = { side: "client", number, ceiling, endsAt, onward } as const;
  const declarations = await declared(client, params.account, draft);
  return client.shareAccount({ params, body: { ...body, declarations } });
}
