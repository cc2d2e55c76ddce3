import { DAY_MS } from "./date.ts";

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** Apex Time: milliseconds since midnight; wraps around at 24 hours; immutable. */
export class ApexTime {
  readonly apexType = "Time";
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  /** `10:15:30.000Z`, `10:15:30` or undefined. */
  static parseIso(text: string): ApexTime | undefined {
    const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
    if (!match) return undefined;
    const [hour, minute, second] = [match[1], match[2], match[3] ?? "0"].map(Number) as [number, number, number];
    if (hour > 23 || minute > 59 || second > 59) return undefined;
    return ApexTime.of(hour, minute, second, Number((match[4] ?? "").padEnd(3, "0")));
  }

  get hour(): number {
    return Math.floor(this.ms / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.ms / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.ms / 1000) % 60;
  }

  get millisecond(): number {
    return this.ms % 1000;
  }

  compare(other: ApexTime): number {
    return Math.sign(this.ms - other.ms);
  }

  equals(other: ApexTime): boolean {
    return this.ms === other.ms;
  }

  /** `10:15:30.000Z`. */
  toString(): string {
    return `${pad(this.hour)}:${pad(this.minute)}:${pad(this.second)}.${pad(this.millisecond, 3)}Z`;
  }
}
