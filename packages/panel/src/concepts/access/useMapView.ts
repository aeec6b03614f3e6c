import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Box, Layout } from "./map-layout.ts";

/** Which part of the map is seen: what stands at the upper left corner, and how large. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const [smallest, largest] = [0.15, 2.5];
const readable = 0.55;

/** Looking around on the map: by wheel, by dragging, and from where a place is focused. */
export function useMapView(frame: RefObject<SVGSVGElement | null>, layout: Layout) {
  const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 });
  const drag = useRef<{ x: number; y: number } | null>(null);

  const zoom = useCallback(
    (factor: number, at?: { x: number; y: number }) =>
      setView((now) => {
        const size = frame.current?.getBoundingClientRect();
        const point = at ?? { x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2 };
        const scale = Math.min(largest, Math.max(smallest, now.scale * factor));
        const kept = scale / now.scale;
        return { scale, x: point.x - (point.x - now.x) * kept, y: point.y - (point.y - now.y) * kept };
      }),
    [frame],
  );

  /** The whole of it; `legibly`: no smaller than can be read, and then its middle. */
  const fit = useCallback(
    (legibly = false) => {
      const size = frame.current?.getBoundingClientRect();
      if (!size || size.width === 0) return;
      const whole = Math.min(size.width / layout.width, size.height / layout.height, 1.25);
      const scale = Math.max(whole, legibly ? readable : smallest);
      const account = layout.boxes.get("account");
      const middle = (all: number, part: number, room: number) =>
        all * scale <= room ? (room - all * scale) / 2 : room / 2 - part * scale;
      setView({
        scale,
        x: middle(layout.width, layout.width / 2, size.width),
        y: middle(layout.height, (account?.y ?? 0) + (account?.height ?? 0) / 2, size.height),
      });
    },
    [frame, layout],
  );

  useEffect(() => fit(true), [fit]);

  // React listens to wheels passively: the page would scroll as well.
  useEffect(() => {
    const element = frame.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const size = element?.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 400), {
        x: event.clientX - (size?.left ?? 0),
        y: event.clientY - (size?.top ?? 0),
      });
    };
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, [frame, zoom]);

  const move = useCallback(
    (x: number, y: number) => setView((now) => ({ ...now, x: now.x + x, y: now.y + y })),
    [],
  );

  /** Brings a place into sight, no further than needed. */
  const show = useCallback(
    (box: Box) =>
      setView((now) => {
        const size = frame.current?.getBoundingClientRect();
        if (!size) return now;
        const into = (start: number, length: number, room: number) =>
          Math.max(0, 16 - start) || Math.min(0, room - 16 - start - length);
        return {
          ...now,
          x: now.x + into(box.x * now.scale + now.x, box.width * now.scale, size.width),
          y: now.y + into(box.y * now.scale + now.y, box.height * now.scale, size.height),
        };
      }),
    [frame],
  );

  const dragging = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || (event.target as Element).closest("[data-place]")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (!drag.current) return;
      move(event.clientX - drag.current.x, event.clientY - drag.current.y);
      drag.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
  return { view, zoom, fit, show, dragging };
}
