import { host } from "../../host.ts";
import { ApexDate, DAY_MS } from "../../runtime/date.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { ApexTime } from "../../runtime/time.ts";
import { isTimeZone, type ZonedFields } from "../../runtime/time-zone.ts";
import { typeOf } from "../../runtime/type-of.ts";
import { strict } from "../arguments.ts";
import { dayOfYear, formatPattern } from "../date-pattern.ts";
import { define, type Member } from "../define.ts";
import { formatLocaleDatetime, formatLocaleLong, parseLocaleDatetime } from "../locale-date.ts";

type Zone = () => string;
const local: Zone = () => host().user.timeZone;
const gmt: Zone = () => "GMT";

const invalid = (text: string): never => throwApex("System.TypeException", `Invalid date/time: ${text}`);

function fromText(text: string, zone: Zone): ApexDatetime {
  const trimmed = text.trim();
  const midnight = /^\d{4}-\d{1,2}-\d{1,2}$/.test(trimmed) ? `${trimmed} 00:00:00` : trimmed;
  return ApexDatetime.parseText(midnight, zone()) ?? invalid(text);
}

function fromObject(value: unknown): ApexDatetime {
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return new ApexDatetime(value.ms);
  if (typeof value === "string") return fromText(value, local);
  return throwApex("System.TypeException", `Invalid conversion from runtime type ${typeOf(value).name} to Datetime`);
}

function formatWith(self: ApexDatetime, pattern: string, zone: string): string {
  return formatPattern(pattern, self.ms, isTimeZone(zone) ? zone : "GMT");
}

const add = (signature: string, unit: number): Member =>
  strict(signature, (self: ApexDatetime, amount: number) => new ApexDatetime(self.ms + amount * unit));

/** Months are added on the GMT calendar; the time of day stays. */
function addMonths(self: ApexDatetime, months: number): ApexDatetime {
  const day = ApexDate.fromMilliseconds(self.ms);
  return new ApexDatetime(self.ms - day.ms + day.addMonths(months).ms);
}

const dateOf = ({ year, month, day }: ZonedFields): ApexDate => ApexDate.of(year, month, day);
const timeOf = ({ hour, minute, second, millisecond }: ZonedFields): ApexTime =>
  ApexTime.of(hour, minute, second, millisecond);

/** A getter in the user's time zone and its twin in GMT. */
function twin(type: string, name: string, read: (at: ZonedFields) => unknown): readonly Member[] {
  return [
    [`${type} ${name}()`, (self: ApexDatetime) => read(self.fieldsIn(local()))],
    [`${type} ${name}Gmt()`, (self: ApexDatetime) => read(self.fieldsIn("GMT"))]
  ];
}

/** `newInstance` and `newInstanceGmt`. */
function creators(name: string, zone: Zone): readonly Member[] {
  const at = (...fields: number[]): ApexDatetime => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
    return ApexDatetime.ofFields({ year, month, day, hour, minute, second, millisecond: 0 }, zone());
  };
  const joined = (date: ApexDate, time: ApexTime): ApexDatetime => {
    const { year, month, day } = date;
    const { hour, minute, second, millisecond } = time;
    return ApexDatetime.ofFields({ year, month, day, hour, minute, second, millisecond }, zone());
  };
  return [
    strict(`Datetime ${name}(Date date, Time time)`, joined),
    strict(`Datetime ${name}(Integer year, Integer month, Integer day)`, at),
    strict(
      `Datetime ${name}(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)`,
      at
    )
  ];
}

export default define({
  name: "System.Datetime",
  kind: "class",
  instance: ApexDatetime,
  statics: [
    ...creators("newInstance", local),
    ...creators("newInstanceGmt", gmt),
    strict("Datetime newInstance(Long milliseconds)", (ms: bigint) => new ApexDatetime(Number(ms))),
    ["Datetime now()", () => new ApexDatetime(host().now())],
    strict("Datetime parse(String datetimeString)", (text: string) => parseLocaleDatetime(text) ?? invalid(text)),
    strict("Datetime valueOf(String dateTimeString)", (text: string) => fromText(text, local)),
    strict("Datetime valueOf(Object fieldValue)", fromObject),
    strict("Datetime valueOfGmt(String dateTimeString)", (text: string) => fromText(text, gmt))
  ],
  methods: [
    add("Datetime addDays(Integer additionalDays)", DAY_MS),
    add("Datetime addHours(Integer additionalHours)", 3_600_000),
    add("Datetime addMinutes(Integer additionalMinutes)", 60_000),
    add("Datetime addSeconds(Integer additionalSeconds)", 1000),
    strict("Datetime addMonths(Integer additionalMonths)", addMonths),
    strict("Datetime addYears(Integer additionalYears)", (self: ApexDatetime, years: number) =>
      addMonths(self, years * 12)
    ),
    ...twin("Date", "date", dateOf),
    ...twin("Integer", "day", (at) => at.day),
    ...twin("Integer", "dayOfYear", dayOfYear),
    ...twin("Integer", "hour", (at) => at.hour),
    ...twin("Integer", "millisecond", (at) => at.millisecond),
    ...twin("Integer", "minute", (at) => at.minute),
    ...twin("Integer", "month", (at) => at.month),
    ...twin("Integer", "second", (at) => at.second),
    ...twin("Time", "time", timeOf),
    ...twin("Integer", "year", (at) => at.year),
    ["String format()", (self: ApexDatetime) => formatLocaleDatetime(self)],
    strict("String format(String dateFormatString)", (self: ApexDatetime, pattern: string) =>
      formatPattern(pattern, self.ms, local())
    ),
    strict("String format(String dateFormatString, String timezone)", formatWith),
    strict("String formatGmt(String dateFormatString)", (self: ApexDatetime, pattern: string) =>
      formatPattern(pattern, self.ms, "GMT")
    ),
    ["String formatLong()", (self: ApexDatetime) => formatLocaleLong(self)],
    ["Long getTime()", (self: ApexDatetime) => BigInt(self.ms)],
    strict("Boolean isSameDay(Datetime dateToCompare)", (self: ApexDatetime, other: ApexDatetime) =>
      dateOf(self.fieldsIn(local())).equals(dateOf(other.fieldsIn(local())))
    )
  ]
});
