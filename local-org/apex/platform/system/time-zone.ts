import { host } from "../../host.ts";
import type { ApexDatetime } from "../../runtime/datetime.ts";
import { isTimeZone, offsetOf } from "../../runtime/time-zone.ts";
import { strict, userLocale } from "../arguments.ts";
import { define } from "../define.ts";

/** A time zone by its IANA name. */
export class TimeZoneObject {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)` */
  get displayName(): string {
    const options = { timeZone: this.id, timeZoneName: "long" } as const;
    const parts = new Intl.DateTimeFormat(userLocale(), options).formatToParts(host().now());
    const name = parts.find((part) => part.type === "timeZoneName")?.value ?? this.id;
    return `(GMT${offsetText(offsetOf(this.id, host().now()))}) ${name} (${this.id})`;
  }

  toString(): string {
    return this.id;
  }
}

function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const text = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return `${ms < 0 ? "-" : "+"}${text}`;
}

export default define({
  name: "System.TimeZone",
  kind: "class",
  instance: TimeZoneObject,
  statics: [
    // Java answers GMT for a name it does not know.
    strict(
      "TimeZone getTimeZone(String timeZoneIdString)",
      (id: string) => new TimeZoneObject(isTimeZone(id) ? id : "GMT")
    )
  ],
  methods: [
    ["String getDisplayName()", (self: TimeZoneObject) => self.displayName],
    ["String getID()", (self: TimeZoneObject) => self.id],
    strict("Integer getOffset(Datetime date)", (self: TimeZoneObject, date: ApexDatetime) =>
      offsetOf(self.id, date.ms)
    ),
    ["String toString()", (self: TimeZoneObject) => self.id]
  ]
});
