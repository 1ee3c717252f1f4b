import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import { isBelow, type Outline } from "./row-outline";
import { withoutParts, withSums, type MarkedRow, type PartRow, type ToldRows } from "./told-rows";

/** What a group of projects is called after. */
const GROUP = /(?:[科局处室股办站部类]|中心|部门|项目|支出)$/;

interface Node {
  readonly row: number;
  readonly outline: Outline | undefined;
  readonly indent: number;
  readonly isProject: boolean;
  readonly hasFigures: boolean;
  readonly children: Node[];
}

/**
 * Rows that numbers such as 1.1, （1） and A2, or blanks before the name, place below another whose sum they are. Where
 * every row of a level has such rows below it, or the row is called after an office or a kind, those are the projects and
 * it is their subtotal; else it is the project and what stands below it are parts.
 */
export function outlinedSums(classifier: RowClassifier, figures: RowFigures, rows: ToldRows): ToldRows {
  if (!classifier.mayBeOutlined) return rows;
  const parts: PartRow[] = [];
  const sums: MarkedRow[] = [];
  const trees = treesOf(classifier, figures, rows);
  const isCoded = codesAreSums(figures, trees.flat());
  const decide = (level: readonly Node[]): void => {
    const figured = level.filter(({ hasFigures, isProject }) => hasFigures || isProject);
    const isSectioned = figured.every(({ children, isProject }) => !isProject || children.length > 0);
    for (const node of level) {
      const isSum =
        node.isProject &&
        (figures.isMostlyRoundedSumOf(node.row, figuredBelow(node)) || (isCoded && hasCodesBelow(node)));
      if (isSum && !isSectioned && !GROUP.test(classifier.labelOf(node.row))) {
        for (const { row, isProject } of below(node))
          if (isProject) parts.push({ row, label: `其中：${classifier.labelOf(row)}`, of: node.row });
        continue;
      }
      if (isSum) {
        const [last] = below(node).slice(-1);
        sums.push({
          row: node.row,
          kind: "subtotal",
          label: classifier.labelOf(node.row),
          sums: { top: node.row + 1, bottom: last!.row },
        });
      }
      decide(node.children);
    }
  };
  for (const tree of trees) decide(tree);
  return withSums(withoutParts(rows, parts), sums);
}

/** Whether half the rows with longer codes below them state their sum: then all do, the one that is wrong included. */
function codesAreSums(figures: RowFigures, nodes: readonly Node[]): boolean {
  const coded = nodes.flatMap((node) => [node, ...below(node)]).filter(hasCodesBelow);
  const holding = coded.filter((node) => figures.isMostlyRoundedSumOf(node.row, figuredBelow(node)));
  return holding.length > 0 && holding.length * 2 >= coded.length;
}

function hasCodesBelow({ isProject, children }: Node): boolean {
  return isProject && children.length > 0 && children.every(({ outline }) => outline?.isCode === true);
}

/** The uppermost rows with what stands below each; a total ends what it sums. */
function treesOf(classifier: RowClassifier, figures: RowFigures, { projects, marked }: ToldRows): Node[][] {
  const kinds = new Map(marked.map(({ row, kind }) => [row, kind]));
  const trees: Node[][] = [[]];
  let path: Node[] = [];
  for (const row of [...projects, ...kinds.keys()].sort((a, b) => a - b)) {
    const kind = kinds.get(row);
    if (kind === "total" || kind === "running") {
      path = [];
      trees.push([]);
      continue;
    }
    const node: Node = {
      row,
      outline: classifier.outlineAt(row),
      indent: classifier.indentAt(row),
      isProject: kind === undefined,
      hasFigures: figures.hasAny(row),
      children: [],
    };
    while (path.length > 0 && !isChild(node, path.at(-1)!)) path.pop();
    (path.at(-1)?.children ?? trees.at(-1)!).push(node);
    path.push(node);
  }
  return trees;
}

function isChild(part: Node, whole: Node): boolean {
  if (part.outline && whole.outline) return isBelow(part.outline, whole.outline);
  return part.outline === undefined && part.indent > whole.indent;
}

function below({ children }: Node): readonly Node[] {
  return children.flatMap((child) => [child, ...below(child)]);
}

/** The rows right below it that state figures; where one states none, those below that. */
function figuredBelow({ children }: Node): readonly number[] {
  return children.flatMap((child) => (child.hasFigures ? [child.row] : figuredBelow(child)));
}
