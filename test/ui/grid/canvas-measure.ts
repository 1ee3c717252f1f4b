/** Stands in for the canvas that jsdom lacks: every character is as wide as its font is high. */
export function measureByFontSize(): void {
  const context = {
    font: "",
    measureText(text: string) {
      return { width: text.length * Number(/([\d.]+)px/.exec(this.font)?.[1]) };
    },
  };
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
}
