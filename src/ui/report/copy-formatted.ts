export interface FormattedText {
  readonly html: string;
  readonly plain: string;
}

/**
 * Puts formatted text on the clipboard. The older command goes first: it needs no permission, which frames of Office
 * often lack, and does not send the text's styles through the page's content policy. false where the web view refuses
 * both ways: then the page has to show the text for the user to copy.
 */
export async function copyFormatted(text: FormattedText): Promise<boolean> {
  return copyByCommand(text) || (await writeToClipboard(text));
}

async function writeToClipboard({ html, plain }: FormattedText): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  const part = (type: string, content: string): Record<string, Blob> => ({
    [type]: new Blob([content], { type }),
  });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...part("text/html", html), ...part("text/plain", plain) }),
    ]);
    return true;
  } catch {
    return false; // no permission, or the page is not in front
  }
}

function copyByCommand({ html, plain }: FormattedText): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    isFilled = true;
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy") && isFilled;
  } catch {
    return false; // the command is gone from this web view
  } finally {
    document.removeEventListener("copy", fill);
  }
}
