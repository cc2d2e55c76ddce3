import { ApexDate, DAY_MS } from "../../apex/runtime/date.ts";
import { instantOf, fieldsIn } from "../../apex/runtime/time-zone.ts";
import { queryError } from "./errors.ts";

/** From (inclusive) to (exclusive), in calendar days. */
export interface DayRange {
  readonly from: ApexDate;
  readonly to: ApexDate;
}

type Unit = "day" | "week" | "month" | "quarter" | "year";
const UNIT: Readonly<Record<string, Unit>> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  QUARTER: "quarter",
  YEAR: "year"
};

/** The days that `TODAY`, `LAST_N_DAYS:7`, `THIS_QUARTER`... stand for, on the calendar of `zone`. */
export function literalDays(name: string, n: number | undefined, now: number, zone: string): DayRange {
  const { year, month, day } = fieldsIn(zone, now);
  const today = ApexDate.of(year, month, day);
  const single = ["YESTERDAY", "TODAY", "TOMORROW"].indexOf(name);
  if (single >= 0) return { from: today.addDays(single - 1), to: today.addDays(single) };
  const match = /^(LAST|THIS|NEXT|LAST_N|NEXT_N)_(DAY|WEEK|MONTH|QUARTER|YEAR)S?$/.exec(name);
  const unit = UNIT[match?.[2] ?? ""];
  if (!match || !unit) return queryError(`The local org does not support the date literal ${name}.`);
  return range(match[1], unit, n ?? 1, today);
}

function range(kind: string, unit: Unit, n: number, today: ApexDate): DayRange {
  const start = startOf(unit, today);
  if (kind === "THIS") return { from: start, to: add(unit, start, 1) };
  if (kind === "LAST") return { from: add(unit, start, -1), to: start };
  if (kind === "NEXT") return { from: add(unit, start, 1), to: add(unit, start, 2) };
  // LAST_N_DAYS reaches to the end of today; longer units leave the current one out.
  if (kind === "LAST_N") return { from: add(unit, start, -n), to: unit === "day" ? today.addDays(1) : start };
  return { from: add(unit, start, 1), to: add(unit, start, n + 1) };
}

function startOf(unit: Unit, day: ApexDate): ApexDate {
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day.addDays(-new Date(day.ms).getUTCDay());
    case "month":
      return ApexDate.of(day.year, day.month, 1);
    case "quarter":
      return ApexDate.of(day.year, Math.floor((day.month - 1) / 3) * 3 + 1, 1);
    case "year":
      return ApexDate.of(day.year, 1, 1);
  }
}

function add(unit: Unit, day: ApexDate, count: number): ApexDate {
  if (unit === "day" || unit === "week") return day.addDays(unit === "day" ? count : count * 7);
  return day.addMonths(count * (unit === "month" ? 1 : unit === "quarter" ? 3 : 12));
}

/** Midnight in `zone` at the start of a day. */
export const startOfDay = (day: ApexDate, zone: string): number =>
  instantOf(zone, { year: day.year, month: day.month, day: day.day, hour: 0, minute: 0, second: 0, millisecond: 0 });

/** Days since 1970: what dates compare by. */
export const dayNumber = (day: ApexDate): number => day.ms / DAY_MS;
