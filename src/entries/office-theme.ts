import type { ColorScheme, ThemeSource } from "../ui/theme";

const forcedColors = matchMedia("(forced-colors: active)");

/** The colours of Office; Windows' high contrast goes before them. Asked again when the pane gets the focus. */
export const officeTheme: ThemeSource = {
  current(): ColorScheme {
    if (forcedColors.matches) return "high-contrast";
    const background = Office.context?.officeTheme?.bodyBackgroundColor;
    return background && isDark(background) ? "dark" : "light";
  },
  subscribe(onChange) {
    forcedColors.addEventListener("change", onChange);
    addEventListener("focus", onChange);
    return () => {
      forcedColors.removeEventListener("change", onChange);
      removeEventListener("focus", onChange);
    };
  },
};

/** "#262626"; by the usual weights of red, green and blue. */
function isDark(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!parts) return false;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 299 * red + 587 * green + 114 * blue < 128_000;
}
