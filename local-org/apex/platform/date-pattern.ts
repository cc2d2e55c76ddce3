/** Java's SimpleDateFormat patterns, as `Datetime.format(pattern)` takes them. */
import { daysInMonth, utcMilliseconds, DAY_MS } from "../runtime/date.ts";
import { throwApex } from "../runtime/exceptions.ts";
import { fieldsIn, offsetOf, type ZonedFields } from "../runtime/time-zone.ts";
import { userLocale } from "./arguments.ts";

const PIECE = /''|'((?:[^']|'')*)'|([a-zA-Z])\2*|[^'a-zA-Z]+|'/g;

interface Moment {
  readonly ms: number;
  readonly zone: string;
  readonly at: ZonedFields;
}

/** @throws System.IllegalArgumentException for a letter that Java does not know. */
export function formatPattern(pattern: string, ms: number, zone: string): string {
  const moment = { ms, zone, at: fieldsIn(zone, ms) };
  return pattern.replace(PIECE, (piece, quoted?: string, letter?: string) => {
    if (piece === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    if (letter !== undefined) return field(letter, piece.length, moment);
    return piece === "'" ? throwApex("System.IllegalArgumentException", "Unterminated quote") : piece;
  });
}

const NUMBERS: Readonly<Record<string, (moment: Moment) => number>> = {
  d: ({ at }) => at.day,
  H: ({ at }) => at.hour,
  k: ({ at }) => at.hour || 24,
  K: ({ at }) => at.hour % 12,
  h: ({ at }) => at.hour % 12 || 12,
  m: ({ at }) => at.minute,
  s: ({ at }) => at.second,
  S: ({ at }) => at.millisecond,
  D: ({ at }) => dayOfYear(at),
  F: ({ at }) => Math.floor((at.day - 1) / 7) + 1,
  u: ({ at }) => weekday(at) || 7,
  W: ({ at }) => weekOf(at.day, weekday({ ...at, day: 1 })),
  w: ({ at }) => weekOfYear(at)
};

function field(letter: string, length: number, moment: Moment): string {
  const number = NUMBERS[letter];
  if (number) return pad(number(moment), length);
  switch (letter) {
    case "y":
    case "Y":
      return yearText(letter === "y" ? moment.at.year : weekYear(moment.at), length);
    case "M":
    case "L":
      return monthText(moment, length);
    case "E":
      return named(moment, { weekday: length > 3 ? "long" : "short" });
    case "a":
      return moment.at.hour < 12 ? "AM" : "PM";
    case "G":
      return "AD";
    case "z":
      return zoneName(moment, length);
    case "Z":
      return offset(moment, 4, false);
    case "X":
      return offsetOf(moment.zone, moment.ms) === 0 ? "Z" : offset(moment, length === 1 ? 2 : 4, length === 3);
    default:
      return throwApex("System.IllegalArgumentException", `Illegal pattern character '${letter}'`);
  }
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");
const yearText = (value: number, length: number): string => (length === 2 ? pad(value % 100, 2) : pad(value, length));

function monthText(moment: Moment, length: number): string {
  return length > 2 ? named(moment, { month: length > 3 ? "long" : "short" }) : pad(moment.at.month, length);
}

const named = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(userLocale(), { ...options, timeZone: moment.zone }).format(moment.ms);

/** Java's names for what JavaScript calls UTC. */
const GMT_NAMES: Readonly<Record<string, string>> = {
  UTC: "GMT",
  "Coordinated Universal Time": "Greenwich Mean Time"
};

function zoneName({ ms, zone }: Moment, length: number): string {
  const options = { timeZone: zone, timeZoneName: length > 3 ? "long" : "short" } as const;
  const parts = new Intl.DateTimeFormat(userLocale(), options).formatToParts(ms);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  return GMT_NAMES[name] ?? name;
}

/** `+0100`, `+01` or `+01:00`. */
function offset({ ms, zone }: Moment, digits: 2 | 4, colon: boolean): string {
  const minutes = offsetOf(zone, ms) / 60_000;
  const sign = minutes < 0 ? "-" : "+";
  const size = Math.abs(minutes);
  const hours = pad(Math.floor(size / 60), 2);
  return digits === 2 ? sign + hours : `${sign}${hours}${colon ? ":" : ""}${pad(size % 60, 2)}`;
}

/** 1 for the first of January. */
export const dayOfYear = ({ year, month, day }: Pick<ZonedFields, "year" | "month" | "day">): number =>
  Math.round((utcMilliseconds(year, month, day) - utcMilliseconds(year, 1, 1)) / DAY_MS) + 1;

/** 0 for Sunday. */
export const weekday = ({ year, month, day }: Pick<ZonedFields, "year" | "month" | "day">): number =>
  new Date(utcMilliseconds(year, month, day)).getUTCDay();

/** Weeks begin on Sunday and the first day is in week 1, as in the platform's default locale. */
const weekOf = (day: number, firstWeekday: number): number => Math.floor((day - 1 + firstWeekday) / 7) + 1;

function weekOfYear(at: ZonedFields): number {
  return isNextYearsFirstWeek(at) ? 1 : weekOf(dayOfYear(at), weekday({ ...at, month: 1, day: 1 }));
}

const weekYear = (at: ZonedFields): number => (isNextYearsFirstWeek(at) ? at.year + 1 : at.year);

function isNextYearsFirstWeek(at: ZonedFields): boolean {
  const saturday = at.day + 6 - weekday(at);
  return at.month === 12 && saturday > daysInMonth(at.year, 12);
}
