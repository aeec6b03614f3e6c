import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { useFailure } from "../../parts/useFailure.ts";
import { Badge, Button, type Column, EmptyState, showToast } from "../../ui/index.ts";
import { deviceName } from "./device-name.ts";
import { type Session, sessionsQuery } from "./queries.ts";

/** Where I am signed in; any of them can be ended but the one that is looked from. */
export function Sessions() {
  const query = useInfiniteQuery(sessionsQuery());
  const cache = useQueryClient();
  const { failure, clear, report } = useFailure();
  const end = useMutation({
    mutationFn: ({ id }: Session) => client.endSession({ params: { session: id } }),
    onSuccess: () => showToast({ text: m.profile_session_ended() }),
    onError: report(m.profile_sessions()),
    onSettled: () => cache.invalidateQueries(sessionsQuery()),
  });
  return (
    <section aria-labelledby="my-sessions">
      <h2 id="my-sessions" className="font-serif text-heading font-semibold">
        {m.profile_sessions()}
      </h2>
      <p className="mb-3 text-soft">{m.profile_sessions_sub()}</p>
      <FailureNotice failure={failure} onDismiss={clear} />
      <ListTable
        label={m.profile_sessions()}
        query={query}
        columns={columns(end.mutate, end.isPending ? end.variables.id : undefined)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={m.profile_sessions()} />}
      />
    </section>
  );
}

function columns(onEnd: (session: Session) => void, ending: string | undefined): Column<Session>[] {
  return [
    {
      id: "device",
      header: m.profile_session_device(),
      main: true,
      cell: ({ userAgent, ip }) => (
        <>
          <span className="block font-semibold">{deviceName(userAgent)}</span>
          <span className="num block text-small text-soft">{ip}</span>
        </>
      ),
    },
    { id: "used", header: m.profile_session_used(), cell: ({ lastUsedAt }) => <Ago at={lastUsedAt} /> },
    { id: "started", header: m.profile_session_started(), cell: ({ startedAt }) => <Ago at={startedAt} /> },
    {
      id: "actions",
      header: m.profile_session_actions(),
      hideHeader: true,
      align: "end",
      phone: "plain",
      cell: (session) =>
        session.current ? (
          <Badge tone="ok">{m.profile_session_this()}</Badge>
        ) : (
          <Button
            label={m.profile_session_end_label({ device: deviceName(session.userAgent) })}
            pending={ending === session.id}
            onPress={() => onEnd(session)}
          >
            {m.profile_session_end()}
          </Button>
        ),
    },
  ];
}
