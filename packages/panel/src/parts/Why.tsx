import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useCallback, useContext, useState } from "react";
import { m } from "../messages/messages.js";
import { Dialog, Skeleton, textLinkStyle } from "../ui/index.ts";
import type { RequestAccessProps } from "./asking/RequestAccess.tsx";
import { LoadError } from "./LoadError.tsx";
import { whyQuery } from "./queries.ts";
import { AccountContext, AskWhyContext } from "./useAccount.ts";
import { WhyAnswer } from "./WhyAnswer.tsx";
import { whyTitle } from "./why-title.ts";

export interface WhyProps {
  permission: string;
  /** The id of the person that it is about; me when absent. */
  person?: string | undefined;
  /** Another account than the one whose page is shown. */
  account?: string | undefined;
  /** The number of the manager that I come through. */
  via?: string | undefined;
  /** Where I ask for it, if not in the account itself. */
  ask?: Omit<RequestAccessProps, "permission"> | undefined;
}

export interface WhyDialogProps extends WhyProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is asked, where it is more than the permission; the verdict then stands below it. */
  question?: string | undefined;
}

/** Why somebody can or can't do something in an account. */
export function WhyDialog(props: WhyDialogProps) {
  const { permission, person, via, open, onOpenChange, question } = props;
  const shown = useContext(AccountContext)?.number ?? "";
  const account = props.account ?? shown;
  const why = useQuery({ ...whyQuery(account, permission, { person, via }), enabled: open });
  const aboutMe = person === undefined;
  const verdict = why.data && whyTitle(why.data, aboutMe);
  // Through a manager it is asked where that manager's clients are.
  const ask = props.ask ?? (aboutMe && !via ? { account } : undefined);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={question ?? verdict ?? m.why_title()}
      sub={question && verdict}
    >
      {why.data && <WhyAnswer key={permission} why={why.data} ask={ask} />}
      {why.isError && <LoadError error={why.error} onRetry={() => void why.refetch()} />}
      {why.isPending && <Skeleton lines={5} />}
    </Dialog>
  );
}

/** Around an account's page: whatever cannot be used there opens its reasons here. */
export function WhyProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback((permission: string) => {
    setAsked(permission);
    setOpen(true);
  }, []);
  return (
    <AskWhyContext value={ask}>
      {children}
      {asked && <WhyDialog permission={asked} open={open} onOpenChange={setOpen} />}
    </AskWhyContext>
  );
}

export interface WhyLinkProps extends WhyProps {
  /** A longer name than "Why?", where there are several on a page. */
  label?: string | undefined;
}

/** "Why?", which opens the reasons. */
export function WhyLink({ label, ...about }: WhyLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        className={`${textLinkStyle} py-0.5 text-small`}
        onClick={() => setOpen(true)}
      >
        {m.why_ask()}
      </button>
      <WhyDialog {...about} open={open} onOpenChange={setOpen} />
    </>
  );
}
