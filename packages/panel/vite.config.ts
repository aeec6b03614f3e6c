import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://localhost:4600";

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), tailwindcss()],
  server: { proxy: { "/v1": server, "/access": server, "/docs": server } },
  build: {
    // The page's security policy allows no data: URLs for fonts and pictures.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: mode === "gallery" ? "gallery.html" : "index.html",
      output: {
        codeSplitting: {
          groups: [
            { name: "words", test: /src[\\/]messages[\\/]/ },
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "tanstack", test: /node_modules[\\/]@tanstack[\\/]/ },
            {
              name: "aria",
              test: /node_modules[\\/](react-aria|react-stately|react-aria-components|@internationalized)/,
            },
          ],
        },
      },
    },
  },
}));
