import { host } from "../../host.ts";
import { ApexDate, daysInMonth, DAY_MS, isLeapYear } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { strict } from "../arguments.ts";
import { dayOfYear, weekday } from "../date-pattern.ts";
import { define } from "../define.ts";
import { firstWeekday, formatLocaleDate, parseLocaleDate } from "../locale-date.ts";

const invalid = (text: string): never => throwApex("System.TypeException", `Invalid date: ${text}`);

/** `yyyy-MM-dd`, a time of day after it is ignored. */
const fromText = (text: string): ApexDate => ApexDate.parseIso(text.trim().split(/[ T]/)[0] ?? "") ?? invalid(text);

function fromObject(value: unknown): ApexDate {
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return ApexDate.fromMilliseconds(value.ms);
  if (typeof value === "string") return fromText(value);
  return throwApex("System.TypeException", `Invalid conversion from runtime type ${typeOf(value).name} to Date`);
}

/** Today on the running user's calendar. */
export function today(): ApexDate {
  const { year, month, day } = new ApexDatetime(host().now()).fieldsIn(host().user.timeZone);
  return ApexDate.of(year, month, day);
}

const monthsBetween = (a: ApexDate, b: ApexDate): number => (b.year - a.year) * 12 + b.month - a.month;

const startOfWeek = (date: ApexDate): ApexDate => date.addDays(-((weekday(date) - firstWeekday() + 7) % 7));

export default define({
  name: "System.Date",
  kind: "class",
  instance: ApexDate,
  statics: [
    strict("Integer daysInMonth(Integer year, Integer month)", daysInMonth),
    strict("Boolean isLeapYear(Integer year)", isLeapYear),
    strict("Date newInstance(Integer year, Integer month, Integer day)", (year: number, month: number, day: number) =>
      ApexDate.of(year, month, day)
    ),
    strict("Date parse(String stringDate)", (text: string) => parseLocaleDate(text) ?? invalid(text)),
    ["Date today()", today],
    strict("Date valueOf(String stringDate)", fromText),
    strict("Date valueOf(Object fieldValue)", fromObject)
  ],
  methods: [
    strict("Date addDays(Integer additionalDays)", (self: ApexDate, days: number) => self.addDays(days)),
    strict("Date addMonths(Integer additionalMonths)", (self: ApexDate, months: number) => self.addMonths(months)),
    strict("Date addYears(Integer additionalYears)", (self: ApexDate, years: number) => self.addMonths(years * 12)),
    ["Integer day()", (self: ApexDate) => self.day],
    ["Integer dayOfYear()", (self: ApexDate) => dayOfYear(self)],
    strict("Integer daysBetween(Date secondDate)", (self: ApexDate, other: ApexDate) =>
      Math.round((other.ms - self.ms) / DAY_MS)
    ),
    ["String format()", (self: ApexDate) => formatLocaleDate(self)],
    strict("Boolean isSameDay(Date dateToCompare)", (self: ApexDate, other: ApexDate) => self.equals(other)),
    ["Integer month()", (self: ApexDate) => self.month],
    strict("Integer monthsBetween(Date secondDate)", monthsBetween),
    ["Date toStartOfMonth()", (self: ApexDate) => ApexDate.of(self.year, self.month, 1)],
    ["Date toStartOfWeek()", startOfWeek],
    ["Integer year()", (self: ApexDate) => self.year]
  ]
});
