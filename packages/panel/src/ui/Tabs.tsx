import type { ReactNode } from "react";
import { Tabs as AriaTabs, Link, Tab, TabList, TabPanel } from "react-aria-components";

const strip = "mb-4 flex gap-1 overflow-x-auto overflow-y-hidden max-sm:flex-wrap border-b border-line";
const tabStyle =
  "-mb-px flex shrink-0 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-soft outline-offset-[-2px]! hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink";

export interface TabLink {
  id: string;
  label: string;
  href: string;
  count?: number | undefined;
}

export interface TabLinksProps {
  /** What is divided: "Users & access". */
  label: string;
  tabs: readonly TabLink[];
  current: string;
}

/** Parts of a page that have their own address. */
export function TabLinks({ label, tabs, current }: TabLinksProps) {
  return (
    <nav aria-label={label} className={strip}>
      {tabs.map((tab) => (
        <Link
          key={tab.id}
          href={tab.href}
          className={tabStyle}
          {...(tab.id === current ? { "aria-current": "page" as const } : {})}
        >
          {tab.label}
          {tab.count !== undefined && <span className="num text-small text-faint">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

export interface TabView {
  id: string;
  label: string;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabView[];
}

/** Views of one thing that need no address, such as in a dialog. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <AriaTabs>
      <TabList aria-label={label} className={strip}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={tabStyle}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-small">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
