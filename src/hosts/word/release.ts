import { HostError } from "../../app/host-error";
import { readTag } from "../../core/report/control-tags";
import { clearDocumentMemory } from "./keep-memory";
import { reasonOf, wordCall } from "./word-call";

/** Takes these controls away, the text stays; two round trips. */
export function release(ids: readonly number[]): Promise<void> {
  const wanted = new Set(ids);
  return releaseControls(({ id }) => wanted.has(id));
}

/** Takes away every control of ours and what we remember: nothing of the product is left in the document. */
export async function releaseAll(): Promise<void> {
  await releaseControls(({ tag }) => readTag(tag) !== undefined);
  await clearDocumentMemory();
}

async function releaseControls(isMeant: (control: Word.ContentControl) => boolean): Promise<void> {
  await wordCall(async (context) => {
    const { contentControls } = context.document;
    contentControls.load("items/id,items/tag,items/title,items/cannotDelete");
    await context.sync();
    const meant = contentControls.items.filter(isMeant);
    const locked = meant.filter(({ cannotDelete }) => cannotDelete);
    if (locked.length > 0)
      throw new HostError(
        "protected",
        `有${locked.length}个内容控件不允许删除（${locked[0]!.title}），文档没有改动。请在“开发工具—属性”中取消“无法删除内容控件”后重试。`,
      );
    for (const control of meant) control.delete(true);
    try {
      await context.sync();
    } catch (error) {
      throw new HostError("not-writable", reasonOf(error) + (await halfWay(meant.length, isMeant)), {
        cause: error,
      });
    }
  });
}

async function halfWay(before: number, isMeant: (control: Word.ContentControl) => boolean): Promise<string> {
  try {
    return await wordCall(async (context) => {
      const { contentControls } = context.document;
      contentControls.load("items/id,items/tag");
      await context.sync();
      const left = contentControls.items.filter(isMeant).length;
      if (left === before) return "文档没有改动。";
      return `操作中途停止：${before}个内容控件中已去掉${before - left}个，文字都保留着。请重试。`;
    });
  } catch {
    return "操作中途停止，文字都保留着，但无法确认去掉了哪些内容控件。请重试。";
  }
}
