import type { ColorScheme, ThemeSource } from "../ui/theme";

const forced = matchMedia("(forced-colors: active)");
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The colours that the browser's user prefers. */
export const browserTheme: ThemeSource = {
  current: (): ColorScheme => (forced.matches ? "high-contrast" : dark.matches ? "dark" : "light"),
  subscribe(onChange) {
    for (const query of [forced, dark]) query.addEventListener("change", onChange);
    return () => {
      for (const query of [forced, dark]) query.removeEventListener("change", onChange);
    };
  },
};
