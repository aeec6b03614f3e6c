import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { m } from "../messages/messages.js";
import { Dialog, Skeleton, textLinkStyle } from "../ui/index.ts";
import { LoadError } from "./LoadError.tsx";
import { whyQuery } from "./queries.ts";
import { useAccount } from "./useAccount.ts";
import { WhyAnswer } from "./WhyAnswer.tsx";
import { whyTitle } from "./why-title.ts";

export interface WhyProps {
  permission: string;
  /** The id of the person that it is about; me when absent. */
  person?: string | undefined;
}

export interface WhyDialogProps extends WhyProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is asked, where it is more than the permission; the verdict then stands below it. */
  question?: string | undefined;
}

/** Why somebody can or can't do something in the account that is shown. */
export function WhyDialog({ permission, person, open, onOpenChange, question }: WhyDialogProps) {
  const { number } = useAccount();
  const why = useQuery({ ...whyQuery(number, permission, person), enabled: open });
  const verdict = why.data && whyTitle(why.data, person === undefined);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={question ?? verdict ?? m.why_title()}
      sub={question && verdict}
    >
      {why.data && (
        <WhyAnswer
          key={permission}
          why={why.data}
          ask={person === undefined ? { account: number } : undefined}
        />
      )}
      {why.isError && <LoadError error={why.error} onRetry={() => void why.refetch()} />}
      {why.isPending && <Skeleton lines={5} />}
    </Dialog>
  );
}

export interface WhyLinkProps extends WhyProps {
  /** "Why?" when absent. */
  children?: ReactNode;
}

/** Words that open the reasons; beside a control that cannot be used. */
export function WhyLink({ permission, person, children = m.why_ask() }: WhyLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={`${textLinkStyle} font-semibold`}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <WhyDialog {...{ permission, person, open }} onOpenChange={setOpen} />
    </>
  );
}
