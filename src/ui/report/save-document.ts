import { saveFile } from "../save-file";

/**
 * saved: the user chose a place, and the file is there. cancelled: the user chose none. handed-over: the browser was
 * asked to download it, and does not say whether it did. impossible: this web view cannot.
 */
export type SaveOutcome = "saved" | "cancelled" | "handed-over" | "impossible";

interface FilePicker {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<{
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Throws where a place was chosen and could not be written. */
export async function saveDocument(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const picked = await pick(name);
  if (picked === "cancelled") return picked;
  if (picked) {
    const file = await picked.createWritable();
    await file.write(bytes);
    await file.close();
    return "saved";
  }
  if (!("download" in HTMLAnchorElement.prototype)) return "impossible";
  saveFile(name, bytes);
  return "handed-over";
}

async function pick(name: string) {
  const { showSaveFilePicker } = window as FilePicker;
  if (!showSaveFilePicker) return undefined;
  try {
    return await showSaveFilePicker.call(window, { suggestedName: name });
  } catch (error) {
    // Frames of Office may not ask for a place (SecurityError); the user may think better of it (AbortError).
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : undefined;
  }
}
