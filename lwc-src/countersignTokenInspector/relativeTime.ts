import { adminI18n } from "c/countersignAdminLabels";
import { format } from "c/countersignLabels";

const MINUTE = 60;
const HOUR = 3600;

/** `in 2 min 41 s`, `1 min 0 s ago`, `now`. */
export function relativeTime(seconds: number): string {
  if (seconds === 0) {
    return adminI18n.timeNow;
  }
  return format(seconds > 0 ? adminI18n.timeAhead : adminI18n.timePast, span(Math.abs(seconds)));
}

function span(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  if (seconds >= HOUR) {
    return format(adminI18n.timeHours, Math.floor(seconds / HOUR), minutes % MINUTE);
  }
  return minutes > 0
    ? format(adminI18n.timeMinutes, minutes, seconds % MINUTE)
    : format(adminI18n.timeSeconds, seconds);
}
