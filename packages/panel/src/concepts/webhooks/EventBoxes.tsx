import { m } from "../../messages/messages.js";
import { Callout, Checkbox, Fieldset, RadioCards } from "../../ui/index.ts";
import { eventAreas, eventName } from "./event-names.ts";
import type { WebhookEvent } from "./queries.ts";

export interface EventBoxesProps {
  /** null: all of them. */
  events: readonly WebhookEvent[] | null;
  onChange: (events: WebhookEvent[] | null) => void;
  error?: string | undefined;
}

/** All events, or which of them. */
export function EventBoxes({ events, onChange, error }: EventBoxesProps) {
  const toggle = (event: WebhookEvent, on: boolean) => {
    const others = (events ?? []).filter((one) => one !== event);
    onChange(on ? [...others, event] : others);
  };
  return (
    <div className="flex flex-col gap-3">
      <RadioCards
        label={m.webhooks_events()}
        columns={2}
        value={events === null ? "all" : "some"}
        onChange={(chosen) => onChange(chosen === "all" ? null : [])}
        cards={[
          { value: "all", label: m.webhooks_events_all(), line: m.webhooks_events_all_line() },
          { value: "some", label: m.webhooks_events_some(), line: m.webhooks_events_some_line() },
        ]}
      />
      {error && <Callout tone="stop">{error}</Callout>}
      {events && (
        <div className="grid gap-4 sm:grid-cols-2">
          {eventAreas().map((area) => (
            <Fieldset key={area.title} legend={area.title}>
              {area.events.map((event) => (
                <Checkbox key={event} checked={events.includes(event)} onChange={(on) => toggle(event, on)}>
                  {eventName(event)}
                </Checkbox>
              ))}
            </Fieldset>
          ))}
        </div>
      )}
    </div>
  );
}
