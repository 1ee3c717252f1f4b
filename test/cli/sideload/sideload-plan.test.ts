import { addInIdOf, sideloadPlan } from "../../../src/cli/sideload/sideload-plan";

const id = "5b0c9b1e-7c52-4d0e-9f6b-3f1a6f2e8d47";

describe("sideloadPlan", () => {
  it("writes the current user's developer key on Windows", () => {
    expect(
      sideloadPlan({
        platform: "win32",
        homeFolder: "C:\\Users\\李",
        manifestPath: "C:\\heji\\dist\\manifest.xml",
        addInId: id,
      }),
    ).toEqual({
      kind: "registry",
      key: "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer",
      value: id,
      data: "C:\\heji\\dist\\manifest.xml",
    });
  });

  it("copies the manifest into Excel's and Word's own folders on a Mac", () => {
    expect(
      sideloadPlan({
        platform: "darwin",
        homeFolder: "/Users/li",
        manifestPath: "/heji/manifest.xml",
        addInId: id,
      }),
    ).toEqual({
      kind: "copy",
      from: "/heji/manifest.xml",
      to: [
        `/Users/li/Library/Containers/com.microsoft.Excel/Data/Documents/wef/heji-${id}.xml`,
        `/Users/li/Library/Containers/com.microsoft.Word/Data/Documents/wef/heji-${id}.xml`,
      ],
    });
  });

  it("does nothing elsewhere", () => {
    expect(
      sideloadPlan({ platform: "linux", homeFolder: "/home/li", manifestPath: "/m.xml", addInId: id }),
    ).toEqual({ kind: "unsupported" });
  });
});

describe("addInIdOf", () => {
  it("finds the id of a manifest and nothing in another file", () => {
    expect(addInIdOf(`<OfficeApp><Id>${id}</Id></OfficeApp>`)).toBe(id);
    expect(addInIdOf("<OfficeApp/>")).toBeUndefined();
  });
});
