import { HostError } from "../../app/host-error";
import { figureTag, figureTitle, readTag, sectionTag } from "../../core/report/control-tags";
import type { ReportFigure } from "../../core/report/report-document";
import type { ReportSection } from "../../core/report/report-sections";
import { sectionPackage } from "./section-package";
import { reasonOf, wordCall } from "./word-call";

/** Two round trips: looks where the cursor stands, then inserts after its paragraph, or in it where it is empty. */
export async function insertSection(section: ReportSection): Promise<void> {
  const tag = sectionTag(section);
  await wordCall(async (context) => {
    const selection = context.document.getSelection();
    const around = selection.parentContentControlOrNullObject.load("tag");
    const table = selection.parentTableOrNullObject.load("rowCount");
    const paragraph = selection.paragraphs.getLast().load("text");
    const same = controlsOf(context, tag);
    await context.sync();
    if (!around.isNullObject && readTag(around.tag)) throw insideOurs();
    if (!table.isNullObject)
      throw new HostError(
        "unsupported",
        "光标在表格里，章节不能插在这里。请把光标移到表格外的正文中，再插入。",
      );
    const place = paragraph.text === "" ? paragraph : paragraph.insertParagraph("", "After");
    place.insertOoxml(sectionPackage(section), "Replace").select("End");
    await syncOrTell(context, {
      tag,
      before: same.items.length,
      isThere: `“${section.title}”已经插入。`,
      isNot: `“${section.title}”没有插入；文档里可能多了一个空段落，可按 Ctrl+Z 撤消。`,
    });
  });
}

/**
 * Two round trips. The figure takes on the look of the text around it and stands in the place of what was selected, as
 * in typing; where the selection reaches over paragraphs or holds controls, it goes behind it.
 */
export async function insertFigure(figure: ReportFigure): Promise<void> {
  const tag = figureTag(figure);
  await wordCall(async (context) => {
    const selection = context.document.getSelection().load("text");
    const around = selection.parentContentControlOrNullObject.load("tag");
    const inside = selection.contentControls.load("items/id");
    const same = controlsOf(context, tag);
    await context.sync();
    if (!around.isNullObject && readTag(around.tag)?.kind === "figure") throw insideOurs();
    const isPlain = inside.items.length === 0 && !/[\r\n\v]/u.test(selection.text);
    const place = isPlain ? selection : selection.getRange("End");
    const control = place.insertText(figure.text, "Replace").insertContentControl();
    control.tag = tag;
    control.title = figureTitle(figure);
    control.getRange("After").select();
    await syncOrTell(context, {
      tag,
      before: same.items.length,
      isThere: `${figure.text}已经插入，可以更新。`,
      isNot: `数字没有关联到工作簿；光标处若已出现${figure.text}，可按 Ctrl+Z 撤消。`,
    });
  });
}

function insideOurs(): HostError {
  return new HostError("unsupported", "光标在核绩写入的内容里面，不能再插入。请把光标移到它的外面，再插入。");
}

function controlsOf(context: Word.RequestContext, tag: string): Word.ContentControlCollection {
  return context.document.contentControls.getByTag(tag).load("items/id");
}

/** What to say after a message that failed: how many controls of the tag there were before tells whether it is there. */
interface Expected {
  readonly tag: string;
  readonly before: number;
  readonly isThere: string;
  readonly isNot: string;
}

async function syncOrTell(context: Word.RequestContext, expected: Expected): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const isThere = await wordCall(async (again) => {
      const now = controlsOf(again, expected.tag);
      await again.sync();
      return now.items.length > expected.before;
    }).catch(() => false);
    throw new HostError("not-writable", reasonOf(error) + (isThere ? expected.isThere : expected.isNot), {
      cause: error,
    });
  }
}
