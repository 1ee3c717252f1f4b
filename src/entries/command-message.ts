const KEY = "#message=";

/** The pane's own page, asked to show one sentence. The part behind # never reaches a server. */
export function addressOfMessage(page: string, message: string): string {
  return page.replace(/[?#].*$/, "") + KEY + encodeURIComponent(message);
}

/** The sentence in such an address; undefined for any other. */
export function messageInAddress(hash: string): string | undefined {
  if (!hash.startsWith(KEY)) return undefined;
  try {
    return decodeURIComponent(hash.slice(KEY.length));
  } catch {
    return undefined; // a mangled address is no message
  }
}
