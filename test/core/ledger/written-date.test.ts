import { dayNumber, writtenDate } from "../../../src/core/ledger/written-date";

describe("writtenDate", () => {
  it.each([
    ["2020-05-06", { year: 2020, month: 5, day: 6 }],
    ["2020/5/6", { year: 2020, month: 5, day: 6 }],
    ["２０２０年５月６日", { year: 2020, month: 5, day: 6 }],
    ["2020.5.6", { year: 2020, month: 5, day: 6 }],
    ["20200506", { year: 2020, month: 5, day: 6 }],
    ["2020年12月31号下达", { year: 2020, month: 12, day: 31 }],
    ["2020-05-06 10:20", { year: 2020, month: 5, day: 6 }],
    ["2020年5月", { year: 2020, month: 5 }],
    ["2020.5", { year: 2020, month: 5 }],
    ["2020年", { year: 2020 }],
    ["2020-13-01", { year: 2020 }],
    ["2020-05-32", { year: 2020, month: 5 }],
  ] as const)("reads %s", (text, date) => {
    expect(writtenDate(text)).toEqual(date);
  });

  it.each(["5月6日", "", "指标文〔2020〕5号", "1820-01-01", "2020"])("finds no date in %s", (text) => {
    expect(writtenDate(text)).toBeUndefined();
  });
});

describe("dayNumber", () => {
  it("sorts days, and knows none without month and day", () => {
    expect(dayNumber("2020年5月6日")).toBe(20200506);
    expect(dayNumber("2020-12-31")! > dayNumber("2020-05-06")!).toBe(true);
    expect(dayNumber("2020年5月")).toBeUndefined();
    expect(dayNumber(undefined)).toBeUndefined();
  });
});
