import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { WhyAnswer } from "../../parts/WhyAnswer.tsx";
import { whyTitle } from "../../parts/why-title.ts";
import { Dialog, Skeleton, textLinkStyle } from "../../ui/index.ts";
import { clientWhyQuery } from "./queries.ts";

export interface ClientWhyProps {
  account: string;
  client: { number: string; name: string };
  permission: string;
  /** The link to it. */
  link?: string | undefined;
}

/** Opens the reasons for my level in a client account, without entering it. */
export function ClientWhy({ account, client, permission, link }: ClientWhyProps) {
  const [open, setOpen] = useState(false);
  const why = useQuery({ ...clientWhyQuery(account, client.number, permission), enabled: open });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={m.clients_why_label({ client: client.name })}
        className={`${textLinkStyle} py-0.5 text-small`}
        onClick={() => setOpen(true)}
      >
        {m.why_ask()}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={why.data ? whyTitle(why.data, true) : m.why_title()}>
        {why.data && <WhyAnswer why={why.data} ask={link ? { account, client: link } : undefined} />}
        {why.isError && <LoadError error={why.error} onRetry={() => void why.refetch()} />}
        {why.isPending && <Skeleton lines={5} />}
      </Dialog>
    </>
  );
}
