import { m } from "../../messages/messages.js";
import { accountPath, paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/index.ts";
import type { Invitation } from "./queries.ts";

/** To the offer, among the clients of the account that it was made to. */
export function SeeOffer({ invitation: { ownAccounts } }: { invitation: Invitation }) {
  const number = ownAccounts[0]?.number;
  return (
    <div>
      <ButtonLink variant="primary" href={number ? accountPath(number, "clients") : paths.start}>
        {m.invitation_offer_go()}
      </ButtonLink>
    </div>
  );
}
