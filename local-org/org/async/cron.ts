/**
 * Cron expressions as System.schedule reads them (Apex Developer Guide, "Apex Scheduler"): seconds minutes hours
 * day-of-month month day-of-week [year], in the time zone of the user who schedules.
 */
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { fieldsIn, instantOf } from "../../apex/runtime/time-zone.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
/** The documentation's range of years ends here; a schedule that never fires must not be searched for longer. */
const LAST_YEAR = 2099;
const FIRST_YEAR = 1970;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
type DayTest = (day: Day) => boolean;

export interface Cron {
  readonly second: number;
  readonly minute: number;
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number> | undefined;
  readonly isDay: DayTest;
}

const illegal = (why: string): never => throwApex("System.StringException", `Illegal cron expression format (${why})`);

/** @throws System.StringException for what is no schedule */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length < 6 || fields.length > 7) illegal(`${fields.length} fields: ${text}`);
  const [seconds = "", minutes = "", hours = "", dayOfMonth = "", month = "", dayOfWeek = "", year] = fields.map(
    (each) => each.toUpperCase()
  );
  if (!/^\d+$/.test(seconds) || !/^\d+$/.test(minutes))
    throwApex("System.StringException", `Seconds and minutes must be specified as integers: ${text}`);
  if ((dayOfMonth === "?") === (dayOfWeek === "?"))
    illegal("one of day-of-month and day-of-week must be ?, the other one must not");
  return {
    second: single(seconds, 59),
    minute: single(minutes, 59),
    hours: [...values(hours, 0, 23)].toSorted((a, b) => a - b),
    months: values(month, 1, 12, MONTHS, 1),
    years: year === undefined ? undefined : values(year, FIRST_YEAR, LAST_YEAR),
    isDay: dayOfWeek === "?" ? daysOfMonth(dayOfMonth) : daysOfWeek(dayOfWeek)
  };
}

function single(text: string, largest: number): number {
  const value = Number(text);
  return value <= largest ? value : illegal(`${text} is more than ${largest}`);
}

/** Lists, ranges, steps and names of one field; `offset` is the number of the first name. */
function values(text: string, least: number, largest: number, names: readonly string[] = [], offset = 0): Set<number> {
  const number = (part: string): number => {
    const named = names.indexOf(part);
    const value = named >= 0 ? named + offset : /^\d+$/.test(part) ? Number(part) : NaN;
    return value >= least && value <= largest ? value : illegal(part);
  };
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", step] = part.split("/");
    const [from, to] = range === "*" ? [least, largest] : bounds(range, step !== undefined, largest, number);
    const width = step === undefined ? 1 : number(step);
    if (width === 0) illegal(part);
    for (let value = from; value <= to; value += width) found.add(value);
  }
  return found;
}

function bounds(range: string, stepped: boolean, largest: number, number: (part: string) => number): [number, number] {
  const [from = "", to] = range.split("-");
  const first = number(from);
  return [first, to === undefined ? (stepped ? largest : first) : number(to)];
}

const lastDay = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** 1 is Sunday. */
const weekday = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
const isWorkday = (day: Day): boolean => weekday(day) > 1 && weekday(day) < 7;

function daysOfMonth(text: string): DayTest {
  if (text === "L") return (date) => date.day === lastDay(date);
  if (text === "LW") return (date) => date.day === nearestWorkday(lastDay(date), date);
  const near = /^(\d+)W$/.exec(text);
  if (near) {
    const wanted = [...values(near[1] ?? "", 1, 31)][0] ?? 1;
    return (date) => date.day === nearestWorkday(Math.min(wanted, lastDay(date)), date);
  }
  const days = values(text, 1, 31);
  return (date) => days.has(date.day);
}

/** "W": the weekday nearest to the day, in the same month. */
function nearestWorkday(wanted: number, date: Day): number {
  const candidates = [0, -1, 1, -2, 2].map((distance) => wanted + distance);
  return candidates.find((day) => day >= 1 && day <= lastDay(date) && isWorkday({ ...date, day })) ?? wanted;
}

function daysOfWeek(text: string): DayTest {
  const number = (part: string): number => [...values(part, 1, 7, DAYS, 1)][0] ?? 1;
  if (text === "L") return (date) => weekday(date) === 7;
  const last = /^(\w+)L$/.exec(text);
  if (last) {
    const wanted = number(last[1] ?? "");
    return (date) => weekday(date) === wanted && date.day > lastDay(date) - 7;
  }
  const nth = /^(\w+)#([1-5])$/.exec(text);
  if (nth) {
    const [wanted, which] = [number(nth[1] ?? ""), Number(nth[2])];
    return (date) => weekday(date) === wanted && Math.ceil(date.day / 7) === which;
  }
  const days = values(text, 1, 7, DAYS, 1);
  return (date) => days.has(weekday(date));
}

/** The first time after `after` (milliseconds since 1970); undefined when there is none any more. */
export function nextFireTime(cron: Cron, after: number, zone: string): number | undefined {
  const start = fieldsIn(zone, after);
  const { second, minute } = cron;
  for (let at = Date.UTC(start.year, start.month - 1, start.day); ; at += 86_400_000) {
    const date = new Date(at);
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (day.year > LAST_YEAR) return undefined;
    if (!cron.months.has(day.month) || (cron.years && !cron.years.has(day.year)) || !cron.isDay(day)) continue;
    for (const hour of cron.hours) {
      const time = instantOf(zone, { ...day, hour, minute, second, millisecond: 0 });
      if (time > after) return time;
    }
  }
}
