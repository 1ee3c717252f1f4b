import { HostError } from "../../app/host-error";
import type { NameToDefine } from "../../core/recognition/names-of-mapping";

/** A name of the user's is never replaced. */
export function nameTaken({ name, sheet }: NameToDefine): HostError {
  const scope = sheet === undefined ? "工作簿中" : `工作表“${sheet}”上`;
  return new HostError(
    "changed",
    `${scope}已有名称“${name}”，没有写入任何名称。请先在“公式”选项卡的“名称管理器”里核对它，改正或删除后再记住列对应。`,
  );
}

export function nameSheetGone(sheet: string): HostError {
  return new HostError("sheet-gone", `工作表“${sheet}”已被删除或改名，没有写入任何名称。请重新核对。`);
}
