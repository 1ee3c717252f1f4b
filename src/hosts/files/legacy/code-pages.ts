const ENCODINGS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10008: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

/** Code pages for the .xls library, from the platform's own decoders instead of half a megabyte of tables. */
export const CODE_PAGES = {
  utils: {
    decode(codePage: number, bytes: ArrayLike<number>): string {
      let decoder = decoders.get(codePage);
      if (!decoder) {
        const isWindows = codePage >= 1250 && codePage <= 1258;
        const encoding = ENCODINGS[codePage] ?? (isWindows ? `windows-${codePage}` : "windows-1252");
        decoder = new TextDecoder(encoding, { ignoreBOM: true });
        decoders.set(codePage, decoder);
      }
      return decoder.decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));
    },
  },
};
