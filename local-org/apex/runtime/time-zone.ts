/** Wall-clock fields of an instant in a time zone. */
export interface ZonedFields {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
    formats.set(zone, format);
  }
  return format;
}

/** Does this runtime know the zone (IANA name)? */
export function isTimeZone(zone: string): boolean {
  try {
    return formatFor(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What clocks in `zone` show at an instant. */
export function fieldsIn(zone: string, ms: number): ZonedFields {
  if (zone === "GMT" || zone === "UTC") return utcFields(ms);
  const fields: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(ms)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return { year, month, day, hour, minute, second, millisecond: ((ms % 1000) + 1000) % 1000 };
}

/** Milliseconds that `zone` is ahead of GMT at an instant. */
export function offsetOf(zone: string, ms: number): number {
  return asUtc(fieldsIn(zone, ms)) - ms;
}

/** The instant at which clocks in `zone` show these fields; fields may lie outside their range and roll over. */
export function instantOf(zone: string, fields: ZonedFields): number {
  const wall = asUtc(fields);
  const guess = wall - offsetOf(zone, wall);
  // Near a change of the offset the first guess may use the offset of the other side.
  return wall - offsetOf(zone, guess);
}

function utcFields(ms: number): ZonedFields {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds()
  };
}

function asUtc(fields: ZonedFields): number {
  const date = new Date(0);
  date.setUTCFullYear(fields.year, fields.month - 1, fields.day);
  return date.setUTCHours(fields.hour, fields.minute, fields.second, fields.millisecond);
}
