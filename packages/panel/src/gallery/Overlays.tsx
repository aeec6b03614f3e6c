import { useState } from "react";
import {
  Badge,
  Button,
  ComboList,
  ConfirmDialog,
  Dialog,
  Field,
  Form,
  type Hue,
  Popover,
  Sheet,
  showToast,
} from "../ui/index.ts";

const many = Array.from({ length: 5000 }, (_, row) => ({
  id: `client-${row}`,
  name: row % 7 === 0 ? `Łódzka Piekarnia ${row}` : `Client ${row}`,
  detail: `KH-${1000 + row}-0072 · Admin`,
  hue: ((row % 8) + 1) as Hue,
}));
const sections = [
  {
    id: "own",
    title: "My account",
    items: [
      { id: "north", name: "Studio North", detail: "KH-4821-7735 · Owner", hue: 1 as Hue, current: true },
      { id: "closed", name: "Old Studio", detail: "KH-1", disabledReason: "Closed on 3 March" },
    ],
  },
  {
    id: "clients",
    title: "Clients",
    items: [
      {
        id: "kos",
        name: "Kos Bakery",
        detail: "KH-1934-0072",
        hue: 3 as Hue,
        badge: <Badge tone="info">Viewer</Badge>,
        dot: "Unread tickets",
      },
      ...many,
    ],
  },
];

export function Overlays() {
  const [shown, setShown] = useState<"dialog" | "side" | "confirm" | "typed">();
  const [chosen, setChosen] = useState("none");
  const control = (name: typeof shown) => ({
    open: shown === name,
    onOpenChange: (open: boolean) => setShown(open ? name : undefined),
  });
  const footer = (
    <>
      <Button onPress={() => setShown(undefined)}>Cancel</Button>
      <Button variant="primary" type="submit" form="respond">
        Accept as Viewer
      </Button>
    </>
  );
  const body = (
    <Form id="respond" onSubmit={() => setShown(undefined)}>
      <p>Studio North asks to manage Kos Bakery. Six people of Studio North could enter.</p>
      <Field label="Note" lines={3} />
    </Form>
  );
  return (
    <Sheet title="Laid over the page" sub={`Chosen: ${chosen}`}>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setShown("dialog")}>Dialog</Button>
        <Button onPress={() => setShown("side")}>Side</Button>
        <Button onPress={() => setShown("confirm")}>Confirm</Button>
        <Button onPress={() => setShown("typed")}>Confirm typed</Button>
        <Button
          onPress={() => showToast({ text: "Role changed to Billing", onUndo: () => setChosen("undone") })}
        >
          Toast
        </Button>
        <Popover flush label="Switch account" trigger={<Button>Switch account</Button>}>
          {(close) => (
            <ComboList
              label="Search accounts"
              placeholder="Name, number or e-mail"
              sections={sections}
              onChoose={(id) => {
                setChosen(id);
                close();
              }}
              onChooseNewTab={(id) => setChosen(`${id} in a new tab`)}
              emptyText={(typed) => `No account matches “${typed}”`}
              footer={<Button size="small">Respond to 2 requests</Button>}
            />
          )}
        </Popover>
      </div>
      <Dialog {...control("dialog")} title="Respond to request" sub="for Kos Bakery" footer={footer}>
        {body}
      </Dialog>
      <Dialog
        {...control("side")}
        placement="side"
        title="Respond to request"
        sub="for Kos Bakery"
        footer={footer}
      >
        {body}
      </Dialog>
      <ConfirmDialog
        {...control("confirm")}
        title="Delete Anna Nowak?"
        verb="Delete Anna Nowak"
        onConfirm={() => setShown(undefined)}
      >
        Anna loses access to this account and 14 clients now. Her 231 log entries stay.
      </ConfirmDialog>
      <ConfirmDialog
        {...control("typed")}
        title="Close Studio North?"
        sub="for Studio North"
        verb="Close the account"
        onConfirm={() => setShown(undefined)}
        typed={{ label: "Type KH-4821-7735", text: "KH-4821-7735", reason: "Type the number first" }}
      >
        12 users lose access, 41 links end, 3 services stop.
      </ConfirmDialog>
    </Sheet>
  );
}
