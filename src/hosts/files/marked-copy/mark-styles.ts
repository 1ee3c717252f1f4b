import type { Severity } from "../../../core/checks/finding";
import { MARK_LOOKS } from "../../shared/mark-look";
import { appendStyles, countStyles, dropStyles } from "./style-lists";

const FILLS = MARK_LOOKS.map(
  ({ fill }) =>
    `<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
);

/** Makes sure that the styles part ends with the fills of our marks; dxf says where they are. */
export function withMarkFills(xml: string): {
  readonly xml: string;
  readonly dxf: Readonly<Record<Severity, number>>;
} {
  const { xml: edited, first } = appendStyles(withoutMarkFills(xml), "dxfs", FILLS);
  const [error, warning, note] = MARK_LOOKS.map((_, index) => first + index) as [number, number, number];
  return { xml: edited, dxf: { error, warning, note } };
}

/** Takes our fills off again where they still are the last ones. */
export function withoutMarkFills(xml: string): string {
  const dropped = dropStyles(xml, "dxfs", FILLS.length);
  return appendStyles(dropped, "dxfs", FILLS).xml === xml ? dropped : xml;
}

/** Index of the first of our fills, for looking up who else refers to them; undefined where they are not the last. */
export function firstMarkFill(xml: string): number | undefined {
  return withoutMarkFills(xml) === xml ? undefined : countStyles(xml, "dxfs") - FILLS.length;
}
