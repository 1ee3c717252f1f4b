import type { ChartContents } from "../../../core/report/table-chart";
import { figuresXml, textsXml, type ColumnChart } from "../chart-space";
import {
  attributesOf,
  childOf,
  childrenOf,
  descendantsOf,
  prefixOf,
  rootOf,
  textOf,
  type XmlElement,
} from "../xml/scan-xml";

/** A count beyond that is no chart of a report. */
const MOST_POINTS = 10_000;

/** The parts of a series that tell what it shows. */
interface ScannedSeries {
  readonly name: XmlElement;
  readonly labels: XmlElement;
  readonly figures: XmlElement;
}

/** What a chart part shows now; undefined where one of its series lacks a name, labels or figures. */
export function readChart(xml: string): ChartContents | undefined {
  const scanned = seriesOf(xml);
  if (!scanned?.length) return undefined;
  const [first] = scanned;
  return {
    labels: pointsOf(xml, first!.labels).map((text) => text ?? ""),
    series: scanned.map(({ name, figures }) => ({
      name: pointsOf(xml, name)[0] ?? textOf(xml, name),
      figures: pointsOf(xml, figures),
    })),
  };
}

/**
 * The chart part with other figures: names, labels and figures of its series are written anew, whatever a person did to
 * its looks stays. undefined where it has not as many series.
 */
export function redrawn(xml: string, { labels, series }: ColumnChart): string | undefined {
  const scanned = seriesOf(xml);
  if (scanned?.length !== series.length) return undefined;
  const edits = scanned.flatMap(({ name, labels: cat, figures }, index) => {
    const own = series[index]!;
    return [
      { element: name, by: own.name ? textsXml(own.name) : "" },
      { element: cat, by: textsXml(labels) },
      { element: figures, by: figuresXml(own.figures) },
    ];
  });
  edits.sort((left, right) => left.element.start - right.element.start);
  let at = 0;
  let result = "";
  for (const { element, by } of edits) {
    result += xml.slice(at, element.openEnd) + by.replace(/<(\/?)c:/gu, `<$1${prefixOf(element)}`);
    at = element.closeStart;
  }
  return result + xml.slice(at);
}

function seriesOf(xml: string): ScannedSeries[] | undefined {
  const all = [...descendantsOf(xml, rootOf(xml))].filter(({ local }) => local === "ser");
  const scanned = all.flatMap((ser): ScannedSeries[] => {
    const name = childOf(xml, ser, "tx");
    const labels = childOf(xml, ser, "cat");
    const figures = childOf(xml, ser, "val");
    return name && labels && figures ? [{ name, labels, figures }] : [];
  });
  return scanned.length === all.length ? scanned : undefined;
}

/** What is kept of cells beside their reference, in order; undefined for a gap. */
function pointsOf(xml: string, element: XmlElement): (string | undefined)[] {
  const [source] = childrenOf(xml, element);
  const kept = source && childrenOf(xml, source).find(({ local }) => /^(?:str|num)Cache$/u.test(local));
  if (!kept) return [];
  const children = childrenOf(xml, kept);
  const count = children.find(({ local }) => local === "ptCount");
  const points: (string | undefined)[] = Array.from(
    { length: Math.min(Number(count && attributesOf(xml, count).get("val")) || 0, MOST_POINTS) },
    () => undefined,
  );
  for (const point of children.filter(({ local }) => local === "pt")) {
    const index = Number(attributesOf(xml, point).get("idx"));
    const value = childOf(xml, point, "v");
    if (index < points.length && value) points[index] = textOf(xml, value);
  }
  return points;
}
