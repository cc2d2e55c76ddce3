import { ApexDate, isRealDay } from "./date.ts";
import { ApexTime } from "./time.ts";
import { fieldsIn, instantOf, type ZonedFields } from "./time-zone.ts";

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
const TEXT = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Apex Datetime: an instant; immutable. */
export class ApexDatetime {
  readonly apexType = "Datetime";
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  static ofFields(fields: ZonedFields, zone: string): ApexDatetime {
    return new ApexDatetime(instantOf(zone, fields));
  }

  /** `2026-11-22 10:00:00`, read as the time of day in `zone`; undefined for any other text. */
  static parseText(text: string, zone: string): ApexDatetime | undefined {
    const match = TEXT.exec(text);
    if (!match) return undefined;
    const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as number[] & { length: 6 };
    if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
    const fields = { year: year, month: month, day: day, hour: hour, minute: minute, second: second };
    return ApexDatetime.ofFields({ ...fields, millisecond: 0 }, zone);
  }

  /** `2026-11-22T10:00:00.000Z`, with an offset in place of Z if need be; undefined for any other text. */
  static parseIso(text: string): ApexDatetime | undefined {
    const match = ISO.exec(text);
    if (!match) return undefined;
    const date = ApexDate.parseIso(match[1]);
    const time = ApexTime.parseIso(`${match[2]}:${match[3]}:${match[4] ?? "00"}`);
    if (!date || !time) return undefined;
    const fraction = Number((match[5] ?? "").slice(0, 3).padEnd(3, "0"));
    return new ApexDatetime(date.ms + time.ms + fraction - offsetMilliseconds(match[6]));
  }

  fieldsIn(zone: string): ZonedFields {
    return fieldsIn(zone, this.ms);
  }

  compare(other: ApexDatetime): number {
    return Math.sign(this.ms - other.ms);
  }

  equals(other: ApexDatetime): boolean {
    return this.ms === other.ms;
  }

  /** `2026-11-22 10:00:00` on a clock in `zone`. */
  toText(zone: string): string {
    const at = this.fieldsIn(zone);
    const date = `${pad(at.year, 4)}-${pad(at.month)}-${pad(at.day)}`;
    return `${date} ${pad(at.hour)}:${pad(at.minute)}:${pad(at.second)}`;
  }

  /** `2026-11-22T10:00:00.000Z`, the form of JSON. */
  toIso(): string {
    const at = this.fieldsIn("GMT");
    return `${this.toText("GMT").replace(" ", "T")}.${pad(at.millisecond, 3)}Z`;
  }

  /** What `System.debug` and string concatenation show: GMT. */
  toString(): string {
    return this.toText("GMT");
  }
}

function offsetMilliseconds(offset: string): number {
  if (offset === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * 60_000;
}
