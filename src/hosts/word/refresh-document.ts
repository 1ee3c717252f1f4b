import { HostError } from "../../app/host-error";
import type { ControlChange } from "../../app/word-document";
import { reasonOf, wordCall } from "./word-call";

/**
 * Two round trips: looks whether every control still holds what it held, then writes texts and tags in one message.
 * Nothing is written where one was changed, locked or deleted meanwhile; a message that fails half-way is told.
 */
export async function refreshDocument(changes: readonly ControlChange[]): Promise<void> {
  if (changes.length === 0) return;
  await wordCall(async (context) => {
    const { contentControls } = context.document;
    contentControls.load("items/id,items/text,items/cannotEdit");
    await context.sync();
    const controls = new Map(contentControls.items.map((control) => [control.id, control]));
    refuseChanged(changes, controls);
    for (const { id, after, tag } of changes) {
      const control = controls.get(id)!;
      control.insertText(after, "Replace");
      control.tag = tag;
    }
    try {
      await context.sync();
    } catch (error) {
      throw new HostError("not-writable", reasonOf(error) + (await halfWay(changes)), { cause: error });
    }
  });
}

function refuseChanged(
  changes: readonly ControlChange[],
  controls: ReadonlyMap<number, Word.ContentControl>,
): void {
  const moved = changes.filter(({ id, before }) => controls.get(id)?.text.trim() !== before);
  if (moved.length > 0)
    throw new HostError(
      "changed",
      `文中有${moved.length}处数字在列出以后又有改动（原为${listed(moved.map(({ before }) => before))}），没有写入任何内容。请重新读取后再更新。`,
    );
  const locked = changes.filter(({ id }) => controls.get(id)!.cannotEdit);
  if (locked.length > 0)
    throw new HostError(
      "protected",
      `文中有${locked.length}处数字的内容控件不允许编辑（${listed(locked.map(({ before }) => before))}），没有写入任何内容。请在“开发工具—属性”中取消“无法编辑内容”后重试。`,
    );
}

/** Looks once more and says exactly how many figures the document now has. */
async function halfWay(changes: readonly ControlChange[]): Promise<string> {
  try {
    const texts = await wordCall(async (context) => {
      const { contentControls } = context.document;
      contentControls.load("items/id,items/text");
      await context.sync();
      return new Map(contentControls.items.map(({ id, text }) => [id, text.trim()]));
    });
    const written = changes.filter(({ id, after }) => texts.get(id) === after);
    if (written.length === 0) return "文档没有改动。";
    return `更新中途停止：${changes.length}处中已更新${written.length}处（${listed(written.map(({ before, after }) => `${before} → ${after}`))}），其余没有改动。请排除原因后再更新一次，或按 Ctrl+Z 撤消。`;
  } catch {
    return "更新中途停止，而且无法确认已更新到哪里。请稍后重新读取，或按 Ctrl+Z 撤消。";
  }
}

const MOST_NAMED = 3;

function listed(items: readonly string[]): string {
  const named = items.slice(0, MOST_NAMED).join("、");
  return items.length > MOST_NAMED ? `${named}等` : named;
}
