import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useGo } from "../../parts/useGo.ts";
import { accountPath } from "../../paths.ts";
import { Button } from "../../ui/index.ts";

/** What one comes to the home page for: letting somebody in, or asking to be let in. */
export function QuickActions() {
  const { number, featuresOff } = useAccount();
  const people = useMay("people.manage");
  const clients = useMay("clients.invite");
  const go = useGo();
  const to = (href: string) => () => go(href);
  return (
    <>
      {!featuresOff.includes("clients") && (
        <Button
          disabledReason={clients.reason}
          onPress={to(accountPath(number, "clients", { invite: "client" }))}
        >
          {m.clients_invite()}
        </Button>
      )}
      <Button
        variant="primary"
        disabledReason={people.reason}
        onPress={to(accountPath(number, "users", { invite: "person" }))}
      >
        {m.members_invite()}
      </Button>
    </>
  );
}
