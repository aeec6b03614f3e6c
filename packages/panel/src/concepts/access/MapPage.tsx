import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { areaName, areaOf, permissionName, permissions } from "../../parts/permissionName.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import {
  Button,
  Callout,
  EmptyState,
  PageHeader,
  Segments,
  Select,
  Skeleton,
  Table,
  usePhone,
} from "../../ui/index.ts";
import { saveFile } from "../members/save-file.ts";
import { HoldersTable } from "./HoldersTable.tsx";
import { MapChosen } from "./MapChosen.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { MapPicture } from "./MapPicture.tsx";
import { mapColumns } from "./map-columns.tsx";
import { mapQuery } from "./map-queries.ts";
import { csvOf, mapRows } from "./map-rows.ts";

const nothing = "nothing";

/** Who may go how far, as a picture or as a table of the same worth; view, question and what is opened stand in the address. */
export default function MapPage() {
  const { number, name } = useAccount();
  const { values, adjust } = useAddress();
  const phone = usePhone();
  const [chosen, setChosen] = useState<string | null>(null);
  const { permission, open } = values;
  const query = useQuery(mapQuery(number, { permission, open }));
  const view = values.view === "map" || values.view === "table" ? values.view : phone ? "table" : "map";
  const map = query.data;
  const node = map?.nodes.find(({ id }) => id === chosen);
  const asked = permission !== undefined;
  const openOne = (id: string) => {
    setChosen(null);
    adjust({ open: id });
  };
  const alone = map && map.nodes.length <= 2 && !asked;
  return (
    <>
      <PageHeader
        title={m.map_title()}
        sub={m.map_sub({ account: name })}
        actions={
          map && (
            <Button icon="download" onPress={() => saveFile(`${number}-map.csv`, csvOf(mapRows(map), asked))}>
              {m.map_save_table()}
            </Button>
          )
        }
      />
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-80">
          <Select
            label={m.map_ask()}
            value={permission ?? nothing}
            onChange={(value) => adjust({ permission: value === nothing ? undefined : value })}
            options={[
              { value: nothing, label: m.map_ask_none() },
              ...permissions.map((one) => ({
                value: one,
                label: permissionName(one),
                description: areaName(areaOf(one)),
              })),
            ]}
          />
        </div>
        <Segments
          label={m.map_view()}
          hideLabel
          value={view}
          onChange={(value) => adjust({ view: value })}
          segments={[
            { value: "map", label: m.map_view_map() },
            { value: "table", label: m.map_view_table() },
          ]}
        />
      </div>
      {map?.nodes.some(({ opens }) => opens) && (
        <div className="mb-3">
          <Callout
            tone="info"
            actions={
              open && (
                <Button size="small" onPress={() => adjust({ open: undefined })}>
                  {m.map_opened_close()}
                </Button>
              )
            }
          >
            {m.map_grouped()}
          </Callout>
        </div>
      )}
      {query.isPending && <Skeleton lines={8} />}
      {query.isError && !map && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {map && alone && (
        <EmptyState icon="people" title={m.map_empty()}>
          {m.map_empty_text()}
        </EmptyState>
      )}
      {map && !alone && view === "map" && (
        <>
          <MapPicture map={map} account={number} asked={asked} chosen={chosen} onChoose={setChosen} />
          <MapLegend />
        </>
      )}
      {map && node && view === "map" && (
        <MapChosen
          map={map}
          node={node}
          account={number}
          permission={permission}
          onOpen={openOne}
          onClose={() => setChosen(null)}
        />
      )}
      {map && !alone && view === "table" && (
        <Table
          label={m.map_title()}
          columns={mapColumns(asked, openOne)}
          rows={mapRows(map)}
          rowKey={({ node: { id } }) => id}
          refreshing={query.isPlaceholderData}
          empty={<EmptyState icon="people" title={m.map_empty()} />}
        />
      )}
      {permission !== undefined && <HoldersTable account={number} permission={permission} />}
    </>
  );
}
