import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, Callout } from "../../ui/index.ts";

/** Stands as long as nobody gets in from outside. */
export function OutsideNotice({ onRestore }: { onRestore?: () => void }) {
  const { number, outsideSuspendedAt } = useAccount();
  const { reason } = useMay("managers.manage");
  if (!outsideSuspendedAt) return null;
  return (
    <div className="mb-4">
      <Callout
        tone="wait"
        title={m.outside_title()}
        actions={
          onRestore ? (
            <Button disabledReason={reason} onPress={onRestore}>
              {m.outside_restore()}
            </Button>
          ) : (
            <ButtonLink href={accountPath(number, "managers")}>{m.outside_see()}</ButtonLink>
          )
        }
      >
        {m.outside_text()} <Ago at={outsideSuspendedAt} />.
      </Callout>
    </div>
  );
}
