import { useInfiniteQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { NotFoundPage } from "../../parts/frame/NotFoundPage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { paths } from "../../paths.ts";
import { Button, EmptyState, Sheet, Skeleton, TextLink } from "../../ui/index.ts";
import { MailText } from "./MailText.tsx";

/** The demo sends nothing: its mail is read here. */
export default function DemoMailPage() {
  const mails = useInfiniteQuery({
    queryKey: ["demo-mails"],
    queryFn: ({ pageParam, signal }) =>
      client.listDemoMails({ query: { limit: 25, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: 5000,
    retry: false,
  });
  if (mails.isError && !mails.data) return <NotFoundPage />;
  const list = mails.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <EntryTitle
        title={m.demomail_title()}
        sub={
          <>
            {m.demomail_sub()} <TextLink href={paths.signIn}>{m.demomail_back()}</TextLink>
          </>
        }
      />
      {mails.isError && <LoadError error={mails.error} onRetry={() => void mails.refetch()} />}
      {!list && <Skeleton lines={6} />}
      {list?.length === 0 && (
        <Sheet>
          <EmptyState icon="mail" title={m.demomail_empty()}>
            {m.demomail_empty_text()}
          </EmptyState>
        </Sheet>
      )}
      <ul aria-label={m.demomail_list()} className="flex flex-col gap-4">
        {list?.map((mail) => (
          <li key={mail.id}>
            <Sheet>
              <h2 className="font-serif text-heading font-semibold">{mail.subject}</h2>
              <p className="mb-4 text-soft">
                {m.demomail_to({ address: mail.to })} · <Ago at={mail.at} />
              </p>
              <MailText text={mail.text} />
            </Sheet>
          </li>
        ))}
      </ul>
      {mails.hasNextPage && (
        <div className="mt-4">
          <Button pending={mails.isFetchingNextPage} onPress={() => void mails.fetchNextPage()}>
            {m.ui_load_more()}
          </Button>
        </div>
      )}
    </>
  );
}
