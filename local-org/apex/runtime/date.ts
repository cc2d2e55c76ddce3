export const DAY_MS = 86_400_000;

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** Apex Date: a calendar day without a time zone; immutable. */
export class ApexDate {
  readonly apexType = "Date";
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;

  private constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Rolls over as `Date.newInstance` does: the 31st of April is the 1st of May. */
  static of(year: number, month: number, day: number): ApexDate {
    return ApexDate.fromMilliseconds(utcMilliseconds(year, month, day));
  }

  /** The UTC day an instant falls on. */
  static fromMilliseconds(ms: number): ApexDate {
    const date = new Date(ms);
    return new ApexDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }

  /** `2026-11-22` or undefined; a day that does not exist is undefined too. */
  static parseIso(text: string): ApexDate | undefined {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    if (!match) return undefined;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    return isRealDay(year, month, day) ? new ApexDate(year, month, day) : undefined;
  }

  /** Midnight UTC. */
  get ms(): number {
    return utcMilliseconds(this.year, this.month, this.day);
  }

  addDays(days: number): ApexDate {
    return ApexDate.fromMilliseconds(this.ms + days * DAY_MS);
  }

  /** The same day of another month, or that month's last day. */
  addMonths(months: number): ApexDate {
    const index = this.year * 12 + this.month - 1 + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    return new ApexDate(year, month, Math.min(this.day, daysInMonth(year, month)));
  }

  compare(other: ApexDate): number {
    return Math.sign(this.ms - other.ms);
  }

  equals(other: ApexDate): boolean {
    return this.ms === other.ms;
  }

  /** `2026-11-22`, the form of JSON and of `String.valueOf`. */
  toIso(): string {
    return `${pad(this.year, 4)}-${pad(this.month)}-${pad(this.day)}`;
  }

  /** What `System.debug` and string concatenation show: with a time of day that a Date does not have. */
  toString(): string {
    return `${this.toIso()} 00:00:00`;
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(utcMilliseconds(year, month + 1, 0)).getUTCDate();
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Date.UTC takes years 0 to 99 for 1900 to 1999; this does not. */
export function utcMilliseconds(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
