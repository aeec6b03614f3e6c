import { m } from "../../messages/messages.js";

const names: Record<string, { name: () => string; line: () => string }> = {
  orders: { name: m.area_orders, line: m.feature_orders_line },
  billing: { name: m.feature_billing, line: m.feature_billing_line },
  tickets: { name: m.area_tickets, line: m.feature_tickets_line },
  services: { name: m.area_services, line: m.feature_services_line },
  clients: { name: m.area_clients, line: m.feature_clients_line },
  api: { name: m.feature_api, line: m.feature_api_line },
};

export const featureName = (feature: string): string => names[feature]?.name() ?? feature;
export const featureLine = (feature: string): string | null => names[feature]?.line() ?? null;
