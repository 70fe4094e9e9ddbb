// Shows the OpenAPI document of the mock with Redoc. The search, which needs a worker, is off.
"use strict";

const font = 'system-ui, -apple-system, "Segoe UI", sans-serif';
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';
const typography = { fontFamily: font, headings: { fontFamily: font }, code: { fontFamily: mono } };
const dark = {
  colors: {
    primary: { main: "#a99dff" },
    success: { main: "#86d9a3" },
    error: { main: "#ff9c94" },
    gray: { 50: "#24242f", 100: "#32323f" },
    text: { primary: "#ececf3", secondary: "#a3a3b5" },
    border: { dark: "#45455a", light: "#32323f" },
    responses: { success: { tabTextColor: "#86d9a3" }, error: { tabTextColor: "#ff9c94" } },
  },
  schema: { nestedBackground: "#1d1d27", typeNameColor: "#c5c5d3", requireLabelColor: "#ff9c94" },
  sidebar: { backgroundColor: "#1d1d27", textColor: "#ececf3" },
  rightPanel: { backgroundColor: "#0d0d12" },
  typography: { ...typography, code: { fontFamily: mono, color: "#ffb4ad", backgroundColor: "#24242f" } },
};
const light = { colors: { primary: { main: "#5b4bd6" } }, typography };

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
document.body.style.backgroundColor = isDark ? "#13131a" : "#fff";
Redoc.init(
  "/openapi.json",
  { disableSearch: true, nativeScrollbars: true, theme: isDark ? dark : light },
  document.getElementById("reference"),
);
