import {
  Badge,
  Button,
  Callout,
  CopyText,
  DefinitionList,
  type Hue,
  Identity,
  RelativeTime,
  Sheet,
  Skeleton,
  Steps,
  Tabs,
  TextLink,
  Tile,
} from "../ui/index.ts";

const hues: Hue[] = [1, 2, 3, 4, 5, 6, 7, 8];
const threeHoursAgo = Date.now() - 3 * 3_600_000;

const steps = [
  {
    id: "member",
    holds: true,
    title: "Member of Studio North as Viewer",
    detail: "active since 3 March",
    aside: "gives 12 of 37",
  },
  {
    id: "role",
    holds: false,
    title: "Viewer does not pay invoices",
    detail: "Marta Wolska can change her role",
    aside: <TextLink href="#ask">Ask Marta</TextLink>,
  },
  {
    id: "link",
    holds: true,
    title: "Kos Bakery lets Studio North in up to Admin",
    detail: "set by Jan Kos",
    aside: "would allow it",
  },
];

export function Facts() {
  return (
    <>
      <div id="why" className="max-w-[39rem]">
        <Sheet
          title="Vera Lind can't pay invoices of Kos Bakery"
          sub="She comes through Studio North. Each step passes on what the one before it gives."
          footer={
            <>
              <Button variant="primary">Request access</Button>
              <Button>Show all paths</Button>
            </>
          }
        >
          <Steps label="Why" steps={steps} />
        </Sheet>
      </div>
      <Sheet title="Kos Bakery" actions={<Button size="small">Edit</Button>}>
        <DefinitionList
          items={[
            { term: "Customer number", value: <CopyText label="Customer number" text="KH-1934-0072" /> },
            { term: "Owner", value: "Jan Kos, jan@kos-bakery.example" },
            { term: "Last opened", value: <RelativeTime at={threeHoursAgo} locale="en-GB" /> },
            { term: "Ostatnio otwarte", value: <RelativeTime at={threeHoursAgo} locale="pl" /> },
          ]}
        />
      </Sheet>
      <Sheet>
        <Tabs
          label="Kos Bakery"
          tabs={[
            { id: "hues", label: "Hues", content: <Hues /> },
            { id: "loading", label: "Loading", content: <Skeleton /> },
          ]}
        />
      </Sheet>
      <div className="flex flex-col gap-2">
        <Callout tone="info" title="Kasia is Viewer: she will enter view-only at most." />
        <Callout tone="ok">Both sides were told by mail.</Callout>
        <Callout tone="wait" title="2 requests wait for you" actions={<Button size="small">Respond</Button>}>
          The oldest came 3 days ago.
        </Callout>
        <Callout tone="stop" title="The role was not changed">
          Ola changed it 10 seconds ago. Read it again before you change it.
        </Callout>
      </div>
    </>
  );
}

function Hues() {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {hues.map((hue) => (
          <Tile key={hue} name="Studio North" hue={hue} />
        ))}
        <Tile name="Anna Nowak" shape="round" size="small" />
        <Tile name="Łukasz Żak" shape="round" size="large" />
        <Identity name="Anna Nowak" shape="round" detail="anna@studio-north.example" href="#anna" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Badge tone="ok">In use</Badge>
        <Badge tone="wait">Invited</Badge>
        <Badge tone="stop">Bounced</Badge>
        <Badge tone="info">Viewer</Badge>
        <Badge tone="role">Admin</Badge>
        <Badge tone="plain">None</Badge>
      </div>
    </div>
  );
}
