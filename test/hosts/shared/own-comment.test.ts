import { commentFingerprint, isOwnComment } from "../../../src/hosts/shared/own-comment";

const TEXT = "137÷150＝91.33%";

describe("isOwnComment", () => {
  it.each([
    ["by the id that the memory holds, however it is written", ["{a6b0-1}"], "A6B0-1"],
    ["by its text where the id was not known yet", [commentFingerprint(TEXT)], "{new}"],
    ["by the ids that the file host makes", [], "{48454A49-0000-4000-8000-000000000002}"],
  ])("knows ours %s", (_, owned, id) => {
    expect(isOwnComment(owned, { id, text: TEXT })).toBe(true);
  });

  it("leaves a comment to the person who changed its text", () => {
    expect(isOwnComment([commentFingerprint(TEXT)], { id: "{new}", text: `${TEXT} 已改` })).toBe(false);
  });

  it("does not mind how line ends are written", () => {
    expect(commentFingerprint("一\r\n二")).toBe(commentFingerprint("一\n二"));
  });
});
