import { formatAddress, formatArea } from "../workbook/address";
import type { NameFault } from "../workbook/resolve-name";
import type { Area } from "../workbook/snapshot";
import type { ColumnField } from "./fields";
import { fieldLabel } from "./field-names";

/** Why no ledger can be read; the message is one Chinese sentence for the user that says what to do. */
export class UnusableWorkbook extends Error {}

const MANAGER = "“公式→名称管理器”";

export function noNames(): UnusableWorkbook {
  return new UnusableWorkbook(
    `这个工作簿没有定义名称，无法知道哪一列是什么：请在${MANAGER}中新建“项目名称”“年初预算数”“全年执行数”，各指向一列数据。`,
  );
}

export function missingNames(fields: readonly ColumnField[], sheet?: string): UnusableWorkbook {
  const names = fields.map((field) => `“${fieldLabel(field)}”`).join("");
  return new UnusableWorkbook(
    `${sheet === undefined ? "工作簿" : `工作表“${sheet}”`}缺少名称${names}：请在${MANAGER}中新建，使它指向该列数据。`,
  );
}

const FAULTS: Readonly<Record<NameFault | "constant" | "several-columns" | "other-sheet", string>> = {
  broken: "的引用已失效（#REF!），请在“公式→名称管理器”中改为指向现有的列",
  "several-areas": "指向几个分开的区域，请在“公式→名称管理器”中改为指向一列",
  "other-workbook": "指向另一个工作簿，请在“公式→名称管理器”中改为指向本工作簿的一列",
  unsupported: "的公式无法解读，请在“公式→名称管理器”中改为直接指向一列，如 $E$5:$E$30",
  constant: "是一个常数，不是单元格区域，请在“公式→名称管理器”中改为指向一列",
  "several-columns": "指向不止一列，请在“公式→名称管理器”中改为只指向一列",
  "other-sheet": "与“项目名称”不在同一张工作表，请在“公式→名称管理器”中改为指向同一张表的列",
};

export function faultyName(name: string, place: string, fault: keyof typeof FAULTS): UnusableWorkbook {
  return new UnusableWorkbook(`名称“${name}”（${place}）${FAULTS[fault]}。`);
}

export function noOverlap(
  sheet: string,
  areas: readonly (readonly [name: string, Area])[],
): UnusableWorkbook {
  const list = areas.map(([name, area]) => `“${name}”${formatArea(area)}`).join("、");
  return new UnusableWorkbook(
    `工作表“${sheet}”中各名称所指的行没有重叠（${list}）：请在${MANAGER}中使它们覆盖相同的行。`,
  );
}

export function emptyColumn(sheet: string, name: string, area: Area): UnusableWorkbook {
  const from = formatAddress(area.top, area.left);
  return new UnusableWorkbook(
    `工作表“${sheet}”中名称“${name}”所指的列（自${from}起）没有数据：请填入数据，或在${MANAGER}中改为指向正确的列。`,
  );
}

/** A table that was read by its headers, in a workbook whose names say nothing. */
export function noProjectRows(sheet: string, area: Area): UnusableWorkbook {
  return new UnusableWorkbook(
    `工作表“${sheet}”第${area.top + 1}—${area.bottom + 1}行中没有认出一个项目，各行是合计、小计、其中或没有金额的行：有项目的，请在列对应中重新选定项目名称一列和所在的行。`,
  );
}

export function classified(mark: string, sheet: string): UnusableWorkbook {
  return new UnusableWorkbook(
    `本工具不处理涉密文件：工作表“${sheet}”标有“${mark}”，请按保密规定处理，或改用不涉密的工作簿。`,
  );
}
