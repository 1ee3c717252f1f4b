import { HostError } from "../../app/host-error";
import type { Inflate } from "../../app/ports";
import type { ReportDocument } from "../../core/report/report-document";
import { contentNamed, templateContents, type TagContent } from "../../core/report/template-contents";
import { Controls } from "../shared/word/controls";
import { VANISHING } from "../shared/word/text";
import { escapeText } from "../shared/xml-text";
import { scanTags, type Tag, type TaggedParagraph } from "./docx/scan-tags";
import { headingStyles, lookOf } from "./docx/tag-look";
import { TemplateLook, type TagLook } from "./docx/template-look";
import { openTextParts } from "./docx/text-parts";

type Contents = ReadonlyMap<string, TagContent>;

/** What would be lost with the paragraph of a tag. */
const MORE_THAN_TEXT =
  /<(?:w:(?:drawing|pict|object|fldChar|fldSimple|footnoteReference|endnoteReference|commentReference|br|sdt)|mc:AlternateContent)[\s/>]/u;

/**
 * The report in a bureau's own .docx: its tags {正文}, {一（一）}, {全年预算} … are replaced by what the report says. All
 * else stays byte by byte, which a template library cannot promise: those write the parts anew. working and final as in
 * writeDocx. Throws HostError for what is no .docx or holds no tag, or one that the report has nothing for.
 */
export async function fillDocx(
  template: { readonly name: string; readonly bytes: Uint8Array },
  report: ReportDocument,
  mode: "working" | "final",
  options: { readonly inflate?: Inflate } = {},
): Promise<Uint8Array> {
  const { parts, texts } = await openTextParts(template, options.inflate);
  if (!/wordprocessingml\.document\.main\+xml/u.test(await parts.text("[Content_Types].xml")))
    throw new HostError(
      "unsupported",
      `“${template.name}”不是普通的.docx文件，请用Word或WPS另存为.docx，再试。`,
    );
  const contents = templateContents(report);
  const tagged = texts.map((part) => ({ ...part, paragraphs: scanTags(part.xml) }));
  refuseTags(template.name, tagged, contents);
  const styles = parts.has("word/styles.xml") ? await parts.text("word/styles.xml") : "";
  const ids = texts.flatMap(({ xml }) =>
    [...xml.matchAll(/<w:id w:val="(\d{1,9})"/gu)].map(([, id]) => Number(id)),
  );
  const controls = new Controls(
    mode === "working",
    ids.reduce((most, id) => Math.max(most, id), 0),
  );
  const headings = headingStyles(styles);
  for (const { name, xml, paragraphs } of tagged) {
    if (paragraphs.length === 0) continue;
    const filled = fill(xml, paragraphs, contents, (look) => new TemplateLook(look, controls, headings));
    if (mode === "final" && filled.replace(/<[^>]*>/gu, "").includes("〔待填写"))
      throw new HostError("unsupported", "报送版未生成：报告或模板中尚有〔待填写〕的内容，请补齐后再生成。");
    parts.set(name, filled);
  }
  return parts.write();
}

function refuseTags(
  template: string,
  parts: readonly { readonly xml: string; readonly paragraphs: readonly TaggedParagraph[] }[],
  contents: Contents,
): void {
  const allowed = [...contents.keys()].map((name) => `{${name}}`).join("、");
  if (parts.every(({ paragraphs }) => paragraphs.length === 0))
    throw new HostError("unsupported", `模板“${template}”中没有标记；可用的标记有：${allowed}。`);
  for (const { xml, paragraphs } of parts)
    for (const paragraph of paragraphs)
      for (const tag of paragraph.tags) {
        const { written, name } = tag;
        if (name === undefined)
          throw new HostError(
            "unsupported",
            `模板“${template}”中的标记“${written}”缺少右括号；可用的标记有：${allowed}。`,
          );
        const content = contentNamed(contents, name);
        if (!content)
          throw new HostError(
            "unsupported",
            `模板“${template}”中的标记“${written}”在报告中没有对应的内容；可用的标记有：${allowed}。`,
          );
        if (content.kind === "parts" && !standsAlone(xml, paragraph, tag))
          throw new HostError(
            "unsupported",
            `模板“${template}”中的标记“${written}”代表整段内容，请让它独占一个段落。`,
          );
      }
}

function standsAlone(xml: string, { start, end, texts }: TaggedParagraph, { written }: Tag): boolean {
  const text = texts.map((each) => each.text).join("");
  return text.trim() === written && !MORE_THAN_TEXT.test(xml.slice(start, end));
}

function fill(
  xml: string,
  paragraphs: readonly TaggedParagraph[],
  contents: Contents,
  lookAs: (look: TagLook) => TemplateLook,
): string {
  const edits = paragraphs.flatMap((paragraph) => {
    const content = contentNamed(contents, paragraph.tags[0]!.name!)!;
    return content.kind === "parts"
      ? [{ start: paragraph.start, end: paragraph.end, by: partsXml(xml, paragraph, content.parts, lookAs) }]
      : wordEdits(xml, paragraph, contents, lookAs);
  });
  edits.sort((left, right) => left.start - right.start);
  let at = 0;
  let filled = "";
  for (const { start, end, by } of edits) {
    filled += xml.slice(at, start) + by;
    at = end;
  }
  return filled + xml.slice(at);
}

/** Instead of the whole paragraph; bookmarks in it, and the end of a section that hangs on it, stay. */
function partsXml(
  xml: string,
  paragraph: TaggedParagraph,
  parts: Extract<TagContent, { kind: "parts" }>["parts"],
  lookAs: (look: TagLook) => TemplateLook,
): string {
  const own = xml.slice(paragraph.start, paragraph.end);
  const bookmarks = own.match(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu)?.join("") ?? "";
  const [section = ""] = /<w:sectPr\b[\s\S]*<\/w:sectPr>/u.exec(own) ?? [];
  const look = lookAs(lookOf(xml, paragraph, 0));
  const written = parts.map((part) => look.part(part)).join("") || look.paragraph("");
  const end = section && `<w:p><w:pPr>${VANISHING}${section}</w:pPr></w:p>`;
  return bookmarks + written + end;
}

/** Runs instead of each tag, in the middle of the run in which it begins; what it covers of further runs goes. */
function wordEdits(
  xml: string,
  paragraph: TaggedParagraph,
  contents: Contents,
  lookAs: (look: TagLook) => TemplateLook,
): { start: number; end: number; by: string }[] {
  let offset = 0;
  return paragraph.texts.flatMap(({ start, end, text }, index) => {
    const [first, last] = [offset, offset + text.length];
    offset = last;
    const touching = paragraph.tags.filter(({ from, to }) => from < last && to > first);
    if (touching.length === 0) return [];
    const look = lookOf(xml, paragraph, index);
    const again = `<w:r>${look.run && `<w:rPr>${look.run}</w:rPr>`}${TEXT}`;
    let by = TEXT;
    let at = first;
    for (const { name, from, to } of touching) {
      by += escapeText(text.slice(at - first, Math.max(from, first) - first));
      const content = contentNamed(contents, name!)!;
      if (from >= first && content.kind === "words")
        by += `</w:t></w:r>${lookAs(look).words(content.runs)}${again}`;
      at = Math.min(to, last);
    }
    return [{ start, end, by: by + escapeText(text.slice(at - first)) }];
  });
}

const TEXT = '<w:t xml:space="preserve">';
