import { columnOf, columnsBetween, rowOf } from "./sheet";
import { element, escaped, xmlPart } from "./xml";

export interface Note {
  readonly at: string;
  readonly author: string;
  readonly text: string;
}

/** The bureau's own note on a cell. */
export function commentsPart({ at, author, text }: Note): string {
  return xmlPart(
    element(
      "comments",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      element("authors", {}, element("author", {}, escaped(author))),
      element(
        "commentList",
        {},
        element(
          "comment",
          { ref: at, authorId: 0 },
          element(
            "text",
            {},
            element("r", {}, element("t", { "xml:space": "preserve" }, escaped(`${author}：\n${text}`))),
          ),
        ),
      ),
    ),
  );
}

/** The box in which the note is shown; Excel still keeps it in the older drawing language. */
export function noteDrawingPart({ at }: Note): string {
  const column = columnsBetween("A", columnOf(at)).length - 1;
  const row = rowOf(at) - 1;
  const anchor = [column + 1, 15, row - 1, 4, column + 3, 31, row + 2, 4].join(", ");
  return element(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    element("o:shapelayout", { "v:ext": "edit" }, element("o:idmap", { "v:ext": "edit", data: 1 })),
    element(
      "v:shapetype",
      { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
      element("v:stroke", { joinstyle: "miter" }),
      element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
    ),
    element(
      "v:shape",
      {
        id: "_x0000_s1025",
        type: "#_x0000_t202",
        style:
          "position:absolute;margin-left:60pt;margin-top:5pt;width:140pt;height:60pt;z-index:1;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      element("v:fill", { color2: "#ffffe1" }),
      element("v:shadow", { on: "t", color: "black", obscured: "t" }),
      element("v:path", { "o:connecttype": "none" }),
      element("v:textbox", { style: "mso-direction-alt:auto" }, element("div", { style: "text-align:left" })),
      element(
        "x:ClientData",
        { ObjectType: "Note" },
        element("x:MoveWithCells", {}),
        element("x:SizeWithCells", {}),
        element("x:Anchor", {}, anchor),
        element("x:AutoFill", {}, "False"),
        element("x:Row", {}, String(row)),
        element("x:Column", {}, String(column)),
      ),
    ),
  );
}
