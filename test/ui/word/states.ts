import type { WordPane } from "../support/word-pane";
import { LETTER, letterWith, MENDED_BYTES, reportOf, spending } from "./word-documents";

/** A state of the pane in Word that a user meets, and how to get there from the opened page. */
export interface WordPaneState {
  readonly name: string;
  readonly body: string;
  readonly reach: (pane: WordPane) => Promise<void>;
}

const book = (buffer: Buffer, name = "预算执行2020.xlsx") => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});

const PICK_CHANGED = async (pane: WordPane): Promise<void> => pane.pick(book(spending("200")));

/** Everything that the pane can look like; each is looked at, and held to the rules of accessibility. */
export async function wordPaneStates(sample: Buffer): Promise<readonly WordPaneState[]> {
  const letter = letterWith(await reportOf(MENDED_BYTES));
  const empty = `${LETTER}<w:p/>`;
  const overtyped = letter.replace(
    /(<w:tag w:val="heji:f:[^"]*execution=176\.69"\/>.*?<w:t[^>]*>)176\.69/u,
    "$1176.96",
  );
  return [
    { name: "empty", body: empty, reach: (pane) => pane.settled() },
    { name: "found", body: letter, reach: (pane) => pane.settled() },
    { name: "no-figures", body: empty, reach: (pane) => pane.pick(book(MENDED_BYTES)) },
    { name: "current", body: letter, reach: (pane) => pane.pick(book(MENDED_BYTES)) },
    { name: "changes", body: letter, reach: PICK_CHANGED },
    {
      name: "conflict",
      body: overtyped,
      reach: async (pane) => {
        await pane.pick(book(spending("177.69")));
        await pane.page.getByRole("heading", { name: /被改写过/ }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: "stale-words",
      body: letter,
      reach: async (pane) => {
        await PICK_CHANGED(pane);
        await pane.page.getByRole("heading", { name: /文字或图不再相符/ }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: "refreshed",
      body: letter,
      reach: async (pane) => {
        await pane.pick(book(spending("177.69")));
        await pane.press(/^更新\d+处数字$/);
        await pane.told(/^已更新/);
      },
    },
    {
      name: "insert",
      body: letter,
      reach: async (pane) => {
        await pane.pick(book(MENDED_BYTES));
        await pane.tab("插入");
      },
    },
    {
      name: "insert-found",
      body: empty,
      reach: async (pane) => {
        await pane.pick(book(MENDED_BYTES));
        await pane.tab("插入");
        await pane.page.getByRole("searchbox").fill("科技计划后补助");
      },
    },
    {
      name: "inserted",
      body: empty,
      reach: async (pane) => {
        await pane.pick(book(MENDED_BYTES));
        await pane.tab("插入");
        await pane.press(/^插入本节“（一）项目概况”/);
        await pane.told(/已插入。$/);
      },
    },
    {
      name: "hand-in-blocked",
      body: letter,
      reach: async (pane) => {
        await pane.pick(book(sample));
        await pane.tab("报送");
      },
    },
    {
      name: "protected",
      body: letter,
      reach: async (pane) => {
        await pane.pick(book(spending("177.69")));
        await pane.word((word) => word.setProtected(true));
        await pane.press(/^更新\d+处数字$/);
        await pane.told(/停止保护/);
      },
    },
    {
      name: "unusable",
      body: empty,
      reach: (pane) => pane.pick(book(Buffer.from("项目,金额\n甲,1\n"), "流水.csv")),
    },
    {
      name: "secret",
      body: letter.replace("关于报送自评报告的函", "机密★一年"),
      reach: (pane) => pane.told(/涉密/),
    },
  ];
}
