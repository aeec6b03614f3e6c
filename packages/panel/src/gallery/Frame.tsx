import type { ReactNode } from "react";
import { Badge, Button, NavList, TextLink, Tile } from "../ui/index.ts";

/** A page as the panel lays it out: acting bar, rail, content. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div
      className="grid min-h-dvh grid-cols-[15rem_1fr] grid-rows-[auto_1fr] max-sm:grid-cols-1"
      data-hue="1"
    >
      <section
        aria-label="Acting in another account"
        className="stripes col-span-full flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-strong px-5 py-2 max-sm:px-4"
      >
        <Tile name="Kos Bakery" hue={1} size="small" raised />
        <span>
          Acting in <b className="font-semibold">Kos Bakery</b> for Studio North
        </span>
        <Badge tone="info">Viewer</Badge>
        <TextLink href="#why" strong>
          Why only Viewer?
        </TextLink>
        <span className="num ml-auto">24:10 left</span>
        <Button>Return to Studio North</Button>
      </section>
      <aside
        aria-label="Account"
        className="flex flex-col gap-5 border-r border-line p-3 shadow-[inset_3px_0_0_var(--hue)] max-sm:hidden"
      >
        <nav aria-label="Pages" className="flex flex-col gap-5">
          <NavList
            title="Access"
            current="clients"
            items={[
              { id: "users", label: "Users & access", href: "#users" },
              { id: "clients", label: "My clients", href: "#clients" },
              {
                id: "managers",
                label: "My managers",
                href: "#managers",
                count: { value: 1, label: "request" },
              },
            ]}
          />
          <NavList
            title="Client area"
            items={[
              { id: "services", label: "Services", href: "#services" },
              { id: "tickets", label: "Tickets", href: "#tickets", count: { value: 2, label: "unread" } },
            ]}
          />
        </nav>
      </aside>
      <main className="flex w-full max-w-[72.5rem] min-w-0 flex-col gap-6 px-10 pt-7 pb-16 max-sm:px-4 max-sm:pt-5">
        {children}
      </main>
    </div>
  );
}
