import { createRouter } from "@tanstack/react-router";
import { cache } from "./cache.ts";
import { RouteError, routeTree } from "./routes.tsx";

export const router = createRouter({
  routeTree,
  context: { cache },
  defaultErrorComponent: RouteError,
  defaultPreload: false,
  scrollRestoration: true,
  // All that stands in an address is text: a customer number or a search for "12" is no figure.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
    return kept.length > 0
      ? `?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
      : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
