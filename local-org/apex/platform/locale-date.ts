/** Dates and times in the running user's locale (ICU formats, as orgs have them). */
import { host } from "../host.ts";
import { ApexDate, isRealDay } from "../runtime/date.ts";
import { ApexDatetime } from "../runtime/datetime.ts";
import { userLocale } from "./arguments.ts";

const DATE: Intl.DateTimeFormatOptions = { year: "numeric", month: "numeric", day: "numeric" };
const TIME: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
const LONG: Intl.DateTimeFormatOptions = { second: "2-digit", timeZoneName: "short" };

function format(ms: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(userLocale(), { ...options, timeZone: zone }).format(ms);
  // ICU puts a narrow no-break space before AM and PM; the platform a plain one.
  return text.replaceAll("\u202f", " ");
}

/** `11/22/2026` */
export const formatLocaleDate = (date: ApexDate): string => format(date.ms, "UTC", DATE);
/** `11/22/2026, 10:00 AM` */
export const formatLocaleDatetime = (value: ApexDatetime): string =>
  format(value.ms, host().user.timeZone, { ...DATE, ...TIME });
/** `11/22/2026, 10:00:00 AM PST` */
export const formatLocaleLong = (value: ApexDatetime): string =>
  format(value.ms, host().user.timeZone, { ...DATE, ...TIME, ...LONG });

function fieldOrder(): string[] {
  const parts = new Intl.DateTimeFormat(userLocale(), { ...DATE, timeZone: "UTC" }).formatToParts(0);
  return parts.map((part) => part.type).filter((type) => type === "year" || type === "month" || type === "day");
}

/** A date as the locale writes it, or undefined. */
export function parseLocaleDate(text: string): ApexDate | undefined {
  const numbers = /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})\.?$/.exec(text.trim());
  if (!numbers) return undefined;
  const values = Object.fromEntries(fieldOrder().map((type, index) => [type, Number(numbers[index + 1])]));
  const { year = 0, month = 0, day = 0 } = values;
  return isRealDay(year, month, day) ? ApexDate.of(year, month, day) : undefined;
}

const CLOCK = /^(.*?),?\s+(\d{1,2}):(\d{2})(?:\s*(AM|PM))?$/i;

/** A date and a time of day as the locale writes them, in the user's time zone, or undefined. */
export function parseLocaleDatetime(text: string): ApexDatetime | undefined {
  const match = CLOCK.exec(text.trim());
  const date = match ? parseLocaleDate(match[1] ?? "") : undefined;
  if (!match || !date) return undefined;
  const half = match[4]?.toUpperCase();
  const hour = half ? (Number(match[2]) % 12) + (half === "PM" ? 12 : 0) : Number(match[2]);
  const minute = Number(match[3]);
  if (hour > 23 || minute > 59) return undefined;
  const { year, month, day } = date;
  return ApexDatetime.ofFields({ year, month, day, hour, minute, second: 0, millisecond: 0 }, host().user.timeZone);
}

/** 0 for Sunday: the day a week begins on. */
export function firstWeekday(language = userLocale()): number {
  const locale = new Intl.Locale(language) as Intl.Locale & WeekInfo;
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 7) % 7;
}

/** Newer than the library types. */
interface WeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}
