import { m } from "../../messages/messages.js";
import { Button, Menu, type MenuAction, type MenuGroup, type Reason } from "../../ui/index.ts";
import { clientName } from "./client-name.ts";
import { isAsked, isOver } from "./link-status.ts";
import type { Client } from "./queries.ts";
import type { Marks } from "./useMarkClient.ts";

export interface ClientRowActionsProps {
  client: Client;
  /** Why one may not invite, or not end links. */
  noInvite: Reason | undefined;
  noEnd: Reason | undefined;
  /** The number of the account whose door is being opened. */
  entering: string | undefined;
  onEnter: (client: Client, newTab: boolean) => void;
  onResend: (client: Client) => void;
  onCancel: (client: Client) => void;
  onEnd: (client: Client) => void;
  onMark: (client: Client, change: Partial<Marks>) => void;
}

/** What one does with one's own list. */
function markActions({ client, onMark }: Pick<ClientRowActionsProps, "client" | "onMark">): MenuAction[] {
  const { pinned, hidden } = client;
  return [
    {
      id: "pin",
      label: pinned ? m.clients_unpin() : m.clients_pin(),
      icon: "star",
      onAction: () => onMark(client, { pinned: !pinned }),
    },
    {
      id: "hide",
      label: hidden ? m.clients_show() : m.clients_hide(),
      icon: hidden ? "eye" : "minus",
      onAction: () => onMark(client, { hidden: !hidden }),
    },
  ];
}

export function ClientRowActions(props: ClientRowActionsProps) {
  const { client, noInvite, noEnd, entering, onEnter, onResend, onCancel, onEnd } = props;
  const name = clientName(client);
  const own = { id: "own", actions: markActions(props) };
  const menu = (...groups: MenuGroup[]) => (
    <Menu label={m.clients_menu_label({ client: name })} groups={groups} />
  );
  if (isAsked(client)) {
    const cancel: MenuAction = {
      id: "cancel",
      label: m.clients_cancel_verb(),
      icon: "cross",
      danger: true,
      disabledReason: noInvite,
      onAction: () => onCancel(client),
    };
    const resend: MenuAction = {
      id: "resend",
      label: m.clients_resend(),
      icon: "mail",
      disabledReason: noInvite,
      onAction: () => onResend(client),
    };
    return menu({ id: "request", actions: [resend] }, own, { id: "link", actions: [cancel] });
  }
  if (isOver(client.status)) return null;
  const end: MenuAction = {
    id: "end",
    label: m.clients_end(),
    icon: "cross",
    danger: true,
    disabledReason: noEnd,
    onAction: () => onEnd(client),
  };
  if (!client.canEnter) return menu(own, { id: "link", actions: [end] });
  const inNewTab: MenuAction = {
    id: "tab",
    label: m.clients_open_tab(),
    icon: "open",
    onAction: () => onEnter(client, true),
  };
  return (
    <span className="inline-flex items-center gap-1">
      <Button
        label={
          client.visit ? m.clients_return_label({ client: name }) : m.clients_access_label({ client: name })
        }
        pending={entering === client.account?.number}
        onPress={() => onEnter(client, false)}
      >
        {client.visit ? m.clients_return() : m.clients_access()}
      </Button>
      {menu({ id: "open", actions: [inNewTab] }, own, { id: "link", actions: [end] })}
    </span>
  );
}
