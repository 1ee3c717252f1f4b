/** A text such as "_x0041_" would be read as "A": its underscore is written in code (ECMA-376 part 1, § 22.9.2.19). */
export function codedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
