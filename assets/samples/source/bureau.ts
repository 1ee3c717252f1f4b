/** An invented bureau in an invented district. */
export const BUREAU = {
  name: "云岭市清河区科技和工业信息化局",
  shortName: "区科工信局",
  year: 2020,
  unit: "万元",
  cutoffDate: "2020-12-31",
  executionBasis: "国库支付",
  recoveryBasis: "年终收回",
  /** Of the note and of the file's properties. */
  author: "区科工信局财务室",
} as const;

/** Excel's day number of a date such as 2020-12-31. */
export function dayNumber(date: string): number {
  const daysFrom1899To1970 = 25569;
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + daysFrom1899To1970;
}
