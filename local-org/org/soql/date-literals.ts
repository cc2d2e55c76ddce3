import { ApexDate, DAY_MS } from "../../apex/runtime/date.ts";
import { instantOf, fieldsIn } from "../../apex/runtime/time-zone.ts";
import { weekday } from "../../apex/platform/date-pattern.ts";
import { firstWeekday } from "../../apex/platform/locale-date.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import type { QueryContext } from "./context.ts";

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

const FIRST_MONTH = 1;

/** A fiscal year that begins in January is that of the calendar; others are not known here. */
export function fiscalCalendar({ store }: QueryContext): "CALENDAR" {
  const [organization] = store.rows("Organization");
  const start = organization?.values.get("fiscalyearstartmonth") ?? FIRST_MONTH;
  return start === FIRST_MONTH ? "CALENDAR" : unsupported("fiscal years that do not begin in January");
}

/** The days that `TODAY`, `LAST_N_DAYS:7`, `THIS_QUARTER`... stand for, on the calendar of `zone`. */
export function literalDays(written: string, n: number | undefined, context: QueryContext): DayRange {
  const { year, month, day } = fieldsIn(context.user.timeZone, context.now);
  const today = ApexDate.of(year, month, day);
  const single = ["YESTERDAY", "TODAY", "TOMORROW"].indexOf(written);
  if (single >= 0) return { from: today.addDays(single - 1), to: today.addDays(single) };
  const name = /FISCAL_/.test(written) && fiscalCalendar(context) ? written.replace("FISCAL_", "") : written;
  const [, kind = "", unit = ""] = /^(LAST_N|NEXT_N|LAST|THIS|NEXT)_(\w+?)S?$/.exec(name) ?? [];
  const [, ago = ""] = /^N_(\w+)S_AGO$/.exec(name) ?? [];
  if (unit === "90_DAY") return range(`${kind}_N`, "day", 90, today, context);
  const known = UNIT[unit || ago];
  return known ? range(kind || "AGO", known, n ?? 1, today, context) : unsupported(`SOQL date literal ${written}`);
}

function range(kind: string, unit: Unit, n: number, today: ApexDate, { user }: QueryContext): DayRange {
  const start = unit === "week" ? startOfWeek(today, user.locale) : startOf(unit, today);
  if (kind === "AGO") return { from: add(unit, start, -n), to: add(unit, start, 1 - n) };
  if (kind === "THIS") return { from: start, to: add(unit, start, 1) };
  if (kind === "LAST") return { from: add(unit, start, -1), to: start };
  if (kind === "NEXT") return { from: add(unit, start, 1), to: add(unit, start, 2) };
  // LAST_N_DAYS reaches to the end of today; longer units leave the current one out.
  if (kind === "LAST_N") return { from: add(unit, start, -n), to: unit === "day" ? today.addDays(1) : start };
  return { from: add(unit, start, 1), to: add(unit, start, n + 1) };
}

/** "First day of the week is determined by your locale" (Date Formats and Date Literals). */
const startOfWeek = (day: ApexDate, locale: string): ApexDate =>
  day.addDays(-((weekday(day) - firstWeekday(locale.replaceAll("_", "-")) + 7) % 7));

function startOf(unit: Exclude<Unit, "week">, day: ApexDate): ApexDate {
  switch (unit) {
    case "day":
      return day;
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
