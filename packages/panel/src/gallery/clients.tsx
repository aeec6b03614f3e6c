import { Badge, ButtonLink, type Column, Hint, type Hue, Identity, Menu, type Tone } from "../ui/index.ts";

export interface Client {
  number: string;
  name: string;
  owner: string;
  hue: Hue;
  status: [Tone, string];
  level?: string;
  drift?: string;
  open: string | null;
  tickets: number;
}

export const clients: Client[] = [
  {
    number: "KH-1934-0072",
    name: "Kos Bakery",
    owner: "Jan Kos",
    hue: 1,
    status: ["ok", "Link active"],
    level: "Admin",
    open: "Everyone",
    tickets: 2,
  },
  {
    number: "KH-2290-4418",
    name: "Petit Florist",
    owner: "Olga Petit",
    hue: 3,
    status: ["ok", "Link active"],
    level: "Editor",
    drift: "+ Pay invoices",
    open: "Web, Billing",
    tickets: 0,
  },
  {
    number: "KH-7711-3905",
    name: "Muzeum Soli Żółć",
    owner: "Róża Łącka",
    hue: 6,
    status: ["wait", "Waiting for client to accept"],
    open: null,
    tickets: 0,
  },
  {
    number: "KH-5502-8816",
    name: "Salo Garage",
    owner: "Timo Salo",
    hue: 4,
    status: ["stop", "Suspended by client"],
    open: "Everyone",
    tickets: 0,
  },
];

export const columns: Column<Client>[] = [
  {
    id: "client",
    header: "Client",
    main: true,
    sortable: true,
    cell: (c) => <Identity name={c.name} hue={c.hue} detail={`${c.number} · ${c.owner}`} />,
  },
  {
    id: "status",
    header: "Status",
    phone: "plain",
    cell: ({ status }) => <Badge tone={status[0]}>{status[1]}</Badge>,
  },
  {
    id: "level",
    header: "Your level",
    cell: ({ level, drift }) =>
      level ? (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone="role">{level}</Badge>
          {drift && <Hint text="Added to the role by Marta Wolska">{drift}</Hint>}
        </span>
      ) : null,
  },
  { id: "open", header: "Open to", cell: (c) => c.open },
  { id: "tickets", header: "Tickets", align: "end", sortable: true, cell: (c) => c.tickets || null },
  {
    id: "access",
    header: "Access",
    hideHeader: true,
    align: "end",
    cell: (c) =>
      c.level ? (
        <ButtonLink href={`#${c.number}`} endIcon="arrow" label={`Access ${c.name}`}>
          Access
        </ButtonLink>
      ) : null,
  },
  {
    id: "actions",
    header: "Actions",
    hideHeader: true,
    phone: "corner",
    width: "3rem",
    cell: (c) => (
      <Menu
        label={`Actions for ${c.name}`}
        groups={[
          {
            id: "open",
            actions: [
              { id: "tab", label: "Open in a new tab", icon: "open", href: `#${c.number}` },
              { id: "pin", label: "Pin", icon: "star" },
              {
                id: "level",
                label: "Change level",
                icon: "shield",
                disabledReason: "Only the client sets it",
              },
            ],
          },
          { id: "end", actions: [{ id: "unlink", label: "End the link…", icon: "cross", danger: true }] },
        ]}
      />
    ),
  },
];
