import { checkWorkbook } from "../../src/app/check-workbook";
import { formatAddress, formatColumn } from "../../src/core/workbook/address";
import { recognise } from "../../src/core/recognition/recognise";
import { mappedFieldLabel } from "../../src/core/recognition/mapped-fields";
import { corpusBooks } from "./corpus-book";
test("look", () => {
  let out = "";
  for (const book of corpusBooks()) {
    if (process.env.ONLY && !book.name.includes(process.env.ONLY)) continue;
    out += `\n##### ${book.name}  ${book.title}\n`;
    const p = recognise(book.workbook);
    for (const b of p.blocks)
      out += `${b.role} ${b.sheet} ${b.firstRow + 1}:${b.lastRow + 1} ${b.unit}(${b.unitFrom}) ${b.form ? "form " + b.form.name + (b.form.totalRow + 1) : ""} ` +
        b.fields.map((f) => `${mappedFieldLabel(f.field)}=${formatColumn(f.column)}${f.unit ?? ""}`).join(" ") + ` || ${b.others.map((o) => o.header).join(",")}\n`;
    out += p.remarks.map((r) => "备 " + r + "\n").join("") + p.questions.map((q) => "问 " + q.text + "\n").join("");
    const o = checkWorkbook(book.workbook);
    if (o.kind !== "checked") { out += "UNUSABLE " + o.message + "\n"; continue; }
    out += `projects ${o.checked.ledger.projects.texts.projectName?.join("/")} sums ${o.checked.ledger.sums.map((s) => s.label).join("/")} year ${o.checked.ledger.heading.budgetYear} ${o.checked.ledger.heading.bureauName}\n`;
    for (const f of o.checked.findings) out += `  ${f.severity} ${f.at[0] ? formatAddress(f.at[0].row, f.at[0].column) : "-"} ${f.rule} ${f.message}\n`;
  }
  console.log(out);
});
