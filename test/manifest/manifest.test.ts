import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

const root = join(__dirname, "../..");

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

function parse(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return top.children[0]!;
}

const manifest = parse(readFileSync(join(root, "manifest.xml"), "utf8"));

function all(name: string, from: XmlElement = manifest): readonly XmlElement[] {
  return from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
}

function namesIn(element: XmlElement): readonly string[] {
  return element.children.map(({ name }) => name);
}

const everything = ((): readonly XmlElement[] => {
  const walk = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(walk)];
  return walk(manifest);
})();

/** The entry of a host with its runtime and buttons. */
function hostOf(type: "Workbook" | "Document"): XmlElement {
  return all("Host").find(({ attributes }) => attributes["xsi:type"] === type)!;
}

function labelsIn(host: XmlElement): readonly string[] {
  return all("Control", host).map((control) =>
    strings.get(control.children.find(({ name }) => name === "Label")!.attributes.resid!)!,
  );
}

const resources = all("Resources")[0]!;
const strings = new Map(
  all("bt:String", resources).map(({ attributes }) => [attributes.id!, attributes.DefaultValue!]),
);

describe("manifest.xml", () => {
  it("holds its elements in the order the schema demands", () => {
    expect(namesIn(manifest)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(namesIn(all("VersionOverrides")[0]!)).toEqual(["Hosts", "Resources"]);
    for (const factor of all("DesktopFormFactor"))
      expect(namesIn(factor)).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(namesIn(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    for (const control of all("Control"))
      expect(namesIn(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  it("puts the shared runtime first in its host and runs functions and pane in it", () => {
    const excel = hostOf("Workbook");
    expect(namesIn(excel)).toEqual(["Runtimes", "DesktopFormFactor"]);
    const [shared] = all("Runtime");
    expect(shared!.attributes.lifetime).toBe("long");
    expect(all("FunctionFile", excel)[0]!.attributes.resid).toBe(shared!.attributes.resid);
    for (const action of all("Action").filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane"))
      expect(namesIn(action)).toEqual(["SourceLocation"]);
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("is for Excel and Word, and asks for no set that one of them lacks", () => {
    const hosts = manifest.children.find(({ name }) => name === "Hosts")!;
    expect(hosts.children.map(({ attributes }) => attributes.Name)).toEqual(["Workbook", "Document"]);
    expect(all("Requirements")).toEqual([]);
  });

  it("has no runtime of its own in Word, whose oldest version knows none", () => {
    expect(namesIn(hostOf("Document"))).toEqual(["DesktopFormFactor"]);
    expect(all("Runtime")).toHaveLength(1);
  });

  it("offers one group of four buttons on Excel's Data tab, and of two on Word's first", () => {
    const tabs = (host: XmlElement) => all("OfficeTab", host).map(({ attributes }) => attributes.id);
    expect(tabs(hostOf("Workbook"))).toEqual(["TabData"]);
    expect(labelsIn(hostOf("Workbook"))).toEqual(["一键核对", "生成自评报告", "清除标记", "打开面板"]);
    expect(tabs(hostOf("Document"))).toEqual(["TabHome"]);
    expect(labelsIn(hostOf("Document"))).toEqual(["报告与数字", "检查改写"]);
  });

  it("names only functions that the commands register", () => {
    const commands = readFileSync(join(root, "src/entries/commands.ts"), "utf8");
    const names = all("FunctionName").map(({ text }) => text);
    expect(names).toEqual(["runCheck", "writeReport", "clearMarks", "listOvertyped"]);
    for (const name of names)
      expect(commands).toMatch(new RegExp(`^ {2}${name}: |associate\\("${name}"`, "m"));
  });

  it("resolves every resource id, uses every resource and repeats no id", () => {
    const defined = resources.children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes.id!),
    );
    const used = everything.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    const ids = [...all("Group"), ...all("Control")].map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("serves everything over https from one origin", () => {
    const addresses = everything
      .flatMap(({ attributes, text }) => [attributes.DefaultValue ?? "", text])
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(new URL(address).origin).toBe("https://localhost:3000");
  });

  it("points to icons that have the size they are used at", () => {
    const sizeOf = new Map(
      all("bt:Image", resources).map(({ attributes }) => [
        attributes.id!,
        pixelsOf(attributes.DefaultValue!),
      ]),
    );
    const used = all("bt:Image").filter(({ attributes }) => attributes.resid);
    expect(used).toHaveLength(24);
    for (const { attributes } of used) {
      const size = Number(attributes.size);
      expect(sizeOf.get(attributes.resid!)).toEqual({ width: size, height: size });
    }
    expect(pixelsOf(all("IconUrl")[0]!.attributes.DefaultValue!)).toEqual({ width: 32, height: 32 });
    expect(pixelsOf(all("HighResolutionIconUrl")[0]!.attributes.DefaultValue!)).toEqual({
      width: 64,
      height: 64,
    });
  });

  it("keeps every text within its limit", () => {
    for (const { attributes } of all("bt:String", all("bt:ShortStrings")[0]!))
      expect(attributes.DefaultValue!.length).toBeLessThanOrEqual(125);
    for (const { attributes } of all("bt:String", all("bt:LongStrings")[0]!))
      expect(attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
    expect(all("Description")[0]!.attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
    expect(manifest.children[0]!.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(manifest.children[1]!.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("opens a page on its own where a catalogue ignores the ribbon", () => {
    expect(all("DefaultSettings")[0]!.children[0]!.attributes.DefaultValue).toMatch(/\/taskpane\.html$/);
    expect(existsSync(join(root, "src/entries/pages/taskpane.html"))).toBe(true);
  });
});

function pixelsOf(address: string): { width: number; height: number } {
  const name = new URL(address).pathname.split("/").at(-1)!;
  const header = readFileSync(join(root, "assets/icons", name));
  expect(header.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}
