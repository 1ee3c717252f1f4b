import {
  appendTo,
  insertInOrder,
  removeChildren,
  setAttribute,
  withPrefix,
} from "../../../../src/hosts/files/xml/edit-xml";
import { attributesOf, childrenOf, rootOf, textOf } from "../../../../src/hosts/files/xml/scan-xml";

const ORDER = ["a", "b", "c", "ext"];

function inserted(xml: string): string {
  return insertInOrder(xml, rootOf(xml), "<b/>", "b", ORDER);
}

describe("scan-xml", () => {
  it("finds direct children, whatever is nested, commented or quoted", () => {
    const xml = `<?xml version="1.0"?><!-- <r> --><r q='>'><a><ext><r/></ext></a><!--<b/>--><![CDATA[<c>]]><x:c v="/>"/></r>`;
    const children = childrenOf(xml, rootOf(xml));
    expect(children.map(({ name, local }) => [name, local])).toEqual([
      ["a", "a"],
      ["x:c", "c"],
    ]);
    expect(attributesOf(xml, children[1]!).get("v")).toBe("/>");
  });

  it("reads text and attributes with their references resolved", () => {
    const xml = `<a t="&lt;&#x7532;&#10;&quot;">1&amp;2<b>3</b><![CDATA[<4>]]><!--5--></a>`;
    expect(textOf(xml, rootOf(xml))).toBe("1&23<4>");
    expect(attributesOf(xml, rootOf(xml)).get("t")).toBe('<甲\n"');
  });

  it.each(["", "text", "<a><b></a>", '<a b="', "<a", "<!-- <a/>"])("refuses %j", (xml) => {
    expect(() => childrenOf(xml, rootOf(xml))).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("refuses a document type", () => {
    expect(() => rootOf('<!DOCTYPE a [<!ENTITY x "y">]><a/>')).toThrow(
      expect.objectContaining({ code: "unsafe" }),
    );
  });
});

describe("edit-xml", () => {
  it.each([
    ["<r/>", "<r><b/></r>"],
    ["<r></r>", "<r><b/></r>"],
    ["<r><c/></r>", "<r><b/><c/></r>"],
    ["<r>\n <a><c/></a>\n <c/>\n</r>", "<r>\n <a><c/></a><b/>\n <c/>\n</r>"],
    ["<r><a/><b/><alien/><c/></r>", "<r><a/><b/><b/><alien/><c/></r>"],
    ["<r><a><ext/></a><ext/></r>", "<r><a><ext/></a><b/><ext/></r>"],
  ])("inserts into %s at the schema's place", (before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it("restores the text when what was added is removed", () => {
    for (const xml of ["<r/>", "<r />", "<r><a/>\n</r>"]) {
      const added = appendTo(xml, rootOf(xml), "<b>1</b>");
      const root = rootOf(added);
      const ours = childrenOf(added, root).filter(({ local }) => local === "b");
      expect(removeChildren(added, root, ours)).toBe(xml);
    }
  });

  it("sets attributes in their place, in the quotes they have", () => {
    const xml = `<r  count='1' x="$1"/>`;
    expect(setAttribute(xml, rootOf(xml), "count", "2")).toBe(`<r  count='2' x="$1"/>`);
    expect(setAttribute(xml, rootOf(xml), "y", "a&b")).toBe(`<r  count='1' x="$1" y="a&amp;b"/>`);
  });

  it("gives a fragment the prefix of its document", () => {
    expect(withPrefix('<a b="1"><c/>&lt;d</a>', "x:")).toBe('<x:a b="1"><x:c/>&lt;d</x:a>');
  });
});
