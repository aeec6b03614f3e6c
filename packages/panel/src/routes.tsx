import { ProblemError } from "@keyholder/sdk";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AccountFrame } from "./parts/frame/AccountFrame.tsx";
import { EntryFrame } from "./parts/frame/EntryFrame.tsx";
import { ErrorPage } from "./parts/frame/ErrorPage.tsx";
import { NotFoundPage } from "./parts/frame/NotFoundPage.tsx";
import { PersonFrame } from "./parts/frame/PersonFrame.tsx";
import { SignedInFrame } from "./parts/frame/SignedInFrame.tsx";
import { speak, useLanguage } from "./parts/language.ts";
import { meQuery, setupQuery } from "./parts/queries.ts";
import { paths, signInPath } from "./paths.ts";

/** A page that is loaded when it is first opened, and drawn anew when another language is spoken. */
function page(load: () => Promise<{ default: () => ReactNode }>) {
  const Page = lazyRouteComponent(load);
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each page, when the routes are made
  const Spoken = () => {
    useLanguage();
    return <Page />;
  };
  return Object.assign(Spoken, Page.preload && { preload: Page.preload });
}

interface Context {
  cache: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

/** Pages for anybody. */
const entry = createRoute({ getParentRoute: () => root, id: "entry", component: EntryFrame });

/** Pages for who is signed in; others sign in first and come back to the very address. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: SignedInFrame,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.cache.ensureQueryData(meQuery());
      speak(me.language);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== "not-signed-in") throw error;
      const { needed } = await context.cache.ensureQueryData(setupQuery());
      throw redirect({ href: needed ? paths.setup : signInPath(location.href), replace: true });
    }
  },
});

const person = createRoute({ getParentRoute: () => signedIn, id: "person", component: PersonFrame });
const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/a/$account",
  component: AccountFrame,
});

const entryPages = [
  createRoute({
    getParentRoute: () => entry,
    path: paths.signIn,
    component: page(() => import("./concepts/people/SignInPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: paths.forgotPassword,
    component: page(() => import("./concepts/people/ForgotPasswordPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: paths.setPassword,
    component: page(() => import("./concepts/people/SetPasswordPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: paths.setup,
    component: page(() => import("./concepts/setup/SetupPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: paths.invitation,
    component: page(() => import("./concepts/invitations/InvitationPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: paths.demoMail,
    component: page(() => import("./concepts/start/DemoMailPage.tsx")),
  }),
];

const personPages = [
  createRoute({
    getParentRoute: () => person,
    path: paths.start,
    component: page(() => import("./concepts/start/StartPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => person,
    path: paths.accounts,
    component: page(() => import("./concepts/start/AccountsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => person,
    path: paths.profile,
    component: page(() => import("./concepts/people/ProfilePage.tsx")),
  }),
  createRoute({
    getParentRoute: () => person,
    path: paths.notifications,
    component: page(() => import("./concepts/notifications/NotificationsPage.tsx")),
  }),
];

const accountPages = [
  createRoute({
    getParentRoute: () => account,
    path: "/",
    component: page(() => import("./concepts/accounts/HomePage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users",
    component: page(() => import("./concepts/members/MembersPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/import",
    component: page(() => import("./concepts/members/ImportPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/left",
    component: page(() => import("./concepts/departures/DeparturesPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/roles",
    component: page(() => import("./concepts/roles/RolesPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/roles/$role",
    component: page(() => import("./concepts/roles/RolePage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/groups",
    component: page(() => import("./concepts/groups/GroupsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/groups/$group",
    component: page(() => import("./concepts/groups/GroupPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/users/groups/$group/clients",
    component: page(() => import("./concepts/shares/GroupClientsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/contacts",
    component: page(() => import("./concepts/contacts/ContactsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients",
    component: page(() => import("./concepts/links/ClientsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/receipts",
    component: page(() => import("./concepts/consents/ClientReceiptsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/managers/receipts",
    component: page(() => import("./concepts/consents/ManagerReceiptsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/import",
    component: page(() => import("./concepts/clients/ClientImportPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/$link/about",
    component: page(() => import("./concepts/clients/AboutClientPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/$link/activity",
    component: page(() => import("./concepts/clients/ClientActivityPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/$link",
    component: page(() => import("./concepts/clients/ClientPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/clients/$link/sharing",
    component: page(() => import("./concepts/shares/SharingPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/managers",
    component: page(() => import("./concepts/links/ManagersPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/webhooks",
    component: page(() => import("./concepts/webhooks/WebhooksPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/webhooks/$webhook",
    component: page(() => import("./concepts/webhooks/WebhookPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/visits",
    component: page(() => import("./concepts/visits/VisitsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/visits/$visit",
    component: page(() => import("./concepts/visits/VisitPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/audit",
    component: page(() => import("./concepts/audit/AuditPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/settings",
    component: page(() => import("./concepts/accounts/SettingsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/settings/api-keys",
    component: page(() => import("./concepts/api-keys/ApiKeysPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/map",
    component: page(() => import("./concepts/access/MapPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => account,
    path: "/why",
    component: page(() => import("./concepts/access/WhyPage.tsx")),
  }),
];

export const routeTree = root.addChildren([
  entry.addChildren(entryPages),
  signedIn.addChildren([person.addChildren(personPages), account.addChildren(accountPages)]),
]);

/** A page that threw: what, and loading it again. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  return <ErrorPage error={error} onRetry={reset} />;
}
