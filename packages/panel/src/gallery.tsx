import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Actions } from "./gallery/Actions.tsx";
import { Facts } from "./gallery/Facts.tsx";
import { Fields } from "./gallery/Fields.tsx";
import { Frame } from "./gallery/Frame.tsx";
import { Overlays } from "./gallery/Overlays.tsx";
import { Tables } from "./gallery/Tables.tsx";
import { ToastRegion, UiProvider } from "./ui/index.ts";
import "./theme.css";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the gallery.");
createRoot(root).render(
  <StrictMode>
    <UiProvider locale="en-GB">
      <Frame>
        <Tables />
        <Facts />
        <Actions />
        <Fields />
        <Overlays />
      </Frame>
      <ToastRegion />
    </UiProvider>
  </StrictMode>,
);
