import { parseXml } from "./xml-tree";
import { safeArray } from "../win32-transport";
import type { DocumentState } from "./document-state";

/** Numbers under which office.js asks for custom XML parts (Common API). */
const ADD = 128;
const BY_NAMESPACE = 130;
const XML_OF = 131;
const DELETE = 133;

/** Office.context.document.customXmlParts, as far as it is emulated. */
export function xmlPartCall(
  document: DocumentState,
  id: number,
  [first]: readonly unknown[],
): { readonly payload: unknown } | undefined {
  const part = (partId: string): unknown => safeArray([partId, false]);
  switch (id) {
    case ADD:
      document.requireWritable();
      return { payload: part(document.addXmlPart(String(first))) };
    case BY_NAMESPACE:
      return {
        payload: safeArray(
          document.xmlParts
            .filter(({ xml }) => parseXml(xml).attributes["xmlns"] === first)
            .map((each) => part(each.id)),
        ),
      };
    case XML_OF:
      return { payload: document.xmlParts.find((each) => each.id === first)?.xml ?? "" };
    case DELETE: {
      const index = document.xmlParts.findIndex((each) => each.id === first);
      if (index >= 0) document.xmlParts.splice(index, 1);
      return { payload: undefined };
    }
    default:
      return undefined;
  }
}
