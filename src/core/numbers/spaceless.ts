/**
 * A text as its words are compared: full-width letters, digits and signs made half-width, all spaces taken out, for
 * people write 项 目 as well as 项目, and （万元） as well as (万元).
 */
export function spaceless(text: string): string;
export function spaceless(text: string | undefined): string | undefined;
export function spaceless(text: string | undefined): string | undefined {
  return text?.normalize("NFKC").replace(/\s/g, "");
}
