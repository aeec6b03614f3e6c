import { useState } from "react";
import {
  BulkBar,
  Button,
  EmptyState,
  FilterChip,
  LoadMore,
  PageHeader,
  Pager,
  SearchField,
  type Sort,
  TabLinks,
  Table,
  Toolbar,
} from "../ui/index.ts";
import { type Client, clients, columns } from "./clients.tsx";

const empty = (
  <EmptyState
    icon="person"
    title="No clients yet"
    actions={<Button variant="primary">Invite a client</Button>}
  >
    Clients are accounts that let Studio North in.
  </EmptyState>
);
const base = { columns, rowKey: (c: Client) => c.number, rowName: (c: Client) => c.name, empty };
const statuses = [
  { value: "active", label: "Link active" },
  { value: "waiting", label: "Waiting for client to accept" },
  { value: "suspended", label: "Suspended by client" },
];

export function Tables() {
  const [typed, setTyped] = useState("");
  const [status, setStatus] = useState<readonly string[]>([]);
  const [level, setLevel] = useState<readonly string[]>(["active"]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["KH-1934-0072"]));
  const [sort, setSort] = useState<Sort>({ column: "client", direction: "ascending" });
  return (
    <>
      <div>
        <PageHeader
          back={{ href: "#home", label: "Home" }}
          title="My clients"
          sub="41 accounts that Studio North manages · 1 waiting for an answer"
          actions={
            <>
              <Button icon="download">Import</Button>
              <Button variant="primary">Invite a client</Button>
            </>
          }
        />
        <TabLinks
          label="My clients"
          current="links"
          tabs={[
            { id: "links", label: "Links", href: "#links", count: 41 },
            { id: "requests", label: "Requests", href: "#requests", count: 1 },
            { id: "ended", label: "Ended", href: "#ended" },
          ]}
        />
        <Toolbar end={<Button variant="quiet">Export</Button>}>
          <SearchField
            label="Search clients"
            placeholder="Search name, number or e-mail"
            value={typed}
            onChange={setTyped}
          />
          <FilterChip label="Status" options={statuses} chosen={status} onChange={setStatus} multiple />
          <FilterChip label="Level" options={statuses} chosen={level} onChange={setLevel} />
        </Toolbar>
        {selected.size > 0 && (
          <BulkBar summary={`${selected.size} selected`} onClear={() => setSelected(new Set())}>
            <Button size="small">Add label</Button>
            <Button size="small">Hide</Button>
          </BulkBar>
        )}
        <Table
          {...base}
          label="Clients"
          rows={clients}
          changed={new Set(["KH-2290-4418"])}
          sort={sort}
          onSort={setSort}
          selection={{ selected, onChange: setSelected }}
          footer={
            <Pager
              summary="1–4 of 41"
              onNext={() => {}}
              firstReason="This is the first page"
              lastReason="This is the last page"
            />
          }
        />
      </div>
      <Table
        {...base}
        label="Closed clients"
        rows={clients.slice(0, 1)}
        dimmed={() => true}
        footer={<LoadMore summary="1 of 3" onLoadMore={() => {}} />}
      />
      <Table {...base} label="Loading clients" rows={undefined} />
      <Table {...base} label="No clients" rows={[]} />
      <Table
        {...base}
        label="No match"
        rows={[]}
        filtered={{ message: "No client matches “zzz”", onClear: () => {} }}
      />
      <Table
        {...base}
        label="Failed clients"
        rows={undefined}
        error={{
          message: "The clients could not be read",
          detail: "The server did not answer. Request 01J9-44.",
          onRetry: () => {},
        }}
      />
    </>
  );
}
