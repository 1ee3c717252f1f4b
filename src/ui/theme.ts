import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export type ColorScheme = "light" | "dark" | "high-contrast";

/** Where the colours come from: the Office theme, or the browser's preference where there is no Office. */
export interface ThemeSource {
  current(): ColorScheme;
  /** Calls back on every change; returns the way to stop. */
  subscribe(onChange: () => void): () => void;
}

const brand: BrandVariants = {
  10: "#021410",
  20: "#06231c",
  30: "#073a2e",
  40: "#08493a",
  50: "#0a5745",
  60: "#0b6450",
  70: "#0d705a",
  80: "#0f7b63",
  90: "#2e8c75",
  100: "#4c9c87",
  110: "#68ac99",
  120: "#84bcac",
  130: "#9fccbf",
  140: "#b9dbd1",
  150: "#d3eae3",
  160: "#edf7f4",
};

const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const THEMES: Readonly<Record<ColorScheme, Theme>> = {
  light: { ...createLightTheme(brand), fontFamilyBase },
  dark: {
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    fontFamilyBase,
  },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase },
};
