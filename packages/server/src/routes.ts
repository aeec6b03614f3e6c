import { routes as access } from "./concepts/access/routes.ts";
import { routes as accessRequests } from "./concepts/access-requests/routes.ts";
import { routes as accounts } from "./concepts/accounts/routes.ts";
import { routes as apiKeys } from "./concepts/api-keys/routes.ts";
import { routes as audit } from "./concepts/audit/routes.ts";
import { routes as clientAccounts } from "./concepts/client-accounts/routes.ts";
import { routes as clientImports } from "./concepts/client-imports/routes.ts";
import { routes as consents } from "./concepts/consents/routes.ts";
import { routes as contacts } from "./concepts/contacts/routes.ts";
import { routes as demo } from "./concepts/demo/routes.ts";
import { routes as departures } from "./concepts/departures/routes.ts";
import { routes as events } from "./concepts/events/routes.ts";
import { routes as grants } from "./concepts/grants/routes.ts";
import { routes as groups } from "./concepts/groups/routes.ts";
import { routes as invitations } from "./concepts/invitations/routes.ts";
import { routes as links } from "./concepts/links/routes.ts";
import { routes as memberImports } from "./concepts/member-imports/routes.ts";
import { routes as members } from "./concepts/members/routes.ts";
import { routes as notifications } from "./concepts/notifications/routes.ts";
import { routes as operating } from "./concepts/operating/routes.ts";
import { routes as ownership } from "./concepts/ownership/routes.ts";
import { routes as people } from "./concepts/people/routes.ts";
import { routes as roles } from "./concepts/roles/routes.ts";
import { routes as setup } from "./concepts/setup/routes.ts";
import { routes as shares } from "./concepts/shares/routes.ts";
import { routes as visits } from "./concepts/visits/routes.ts";
import { routes as webhooks } from "./concepts/webhooks/routes.ts";
import type { Handler } from "./handler.ts";

/** Every operation that the server answers. */
export const routes: readonly Handler[] = [
  ...operating,
  ...setup,
  ...demo,
  ...people,
  ...accounts,
  ...roles,
  ...groups,
  ...members,
  ...memberImports,
  ...ownership,
  ...contacts,
  ...invitations,
  ...links,
  ...clientAccounts,
  ...clientImports,
  ...grants,
  ...departures,
  ...shares,
  ...consents,
  ...visits,
  ...notifications,
  ...events,
  ...apiKeys,
  ...audit,
  ...access,
  ...accessRequests,
  ...webhooks,
];
