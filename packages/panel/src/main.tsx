import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { cache, onSignedOut } from "./cache.ts";
import { language, useLanguage } from "./parts/language.ts";
import { meQuery } from "./parts/queries.ts";
import { uiTexts } from "./parts/ui-texts.ts";
import { paths, signInPath } from "./paths.ts";
import { router } from "./router.ts";
import { ToastRegion, UiProvider } from "./ui/index.ts";
import "./theme.css";

const forAnybody: readonly string[] = [
  paths.signIn,
  paths.forgotPassword,
  paths.setPassword,
  paths.setup,
  paths.invitation,
  paths.demoMail,
];

onSignedOut(() => {
  const { pathname, href } = router.history.location;
  if (forAnybody.includes(pathname)) return;
  cache.removeQueries(meQuery());
  router.history.replace(signInPath(href));
});

function Panel() {
  const spoken = useLanguage();
  return (
    <UiProvider locale={spoken} texts={uiTexts()} navigate={(href) => router.history.push(href)}>
      <RouterProvider router={router} />
      <ToastRegion />
    </UiProvider>
  );
}

const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the panel.");
document.documentElement.lang = language();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <Panel />
    </QueryClientProvider>
  </StrictMode>,
);
