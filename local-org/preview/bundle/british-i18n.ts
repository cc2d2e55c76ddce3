/**
 * The locale of the sample company's users, as `@salesforce/i18n/*` gives it to components: British English, London,
 * pounds. lightning-base-components brings en-US, Los Angeles and dollars; only what differs is listed.
 */
export const BRITISH_I18N: Readonly<Record<string, string | number>> = {
  locale: "en-GB",
  lang: "en-GB",
  timeZone: "Europe/London",
  currency: "GBP",
  // 1 is Sunday.
  firstDayOfWeek: 2,
  "number.currencySymbol": "£",
  "number.currencyFormat": "¤#,##0.00",
  "dateTime.shortDateFormat": "dd/MM/yyyy",
  "dateTime.mediumDateFormat": "d MMM yyyy",
  "dateTime.longDateFormat": "d MMMM yyyy",
  "dateTime.shortTimeFormat": "HH:mm",
  "dateTime.mediumTimeFormat": "HH:mm:ss",
  "dateTime.shortDateTimeFormat": "dd/MM/yyyy, HH:mm",
  "dateTime.mediumDateTimeFormat": "d MMM yyyy, HH:mm:ss",
  "dateTime.longDateTimeFormat": "d MMMM yyyy, HH:mm:ss"
};
