/** Date, Datetime, Time and TimeZone. Apex Reference Guide, the classes of these names; Java's SimpleDateFormat. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexDatetime } from "../../apex/runtime/datetime.ts";
import { ApexTime } from "../../apex/runtime/time.ts";
import { call, check, plain, throwsApex } from "./support/call.ts";
import { hosted, testHost } from "./support/host.ts";

const date = (text: string): ApexDate => ApexDate.parseIso(text)!;
const moment = (text: string): ApexDatetime => ApexDatetime.parseIso(text)!;

test("Date", () => {
  check("System.Date", [
    ["daysInMonth(Integer,Integer)", [1960, 2], 29],
    ["isLeapYear(Integer)", [2000], true],
    ["isLeapYear(Integer)", [1900], false],
    ["newInstance(Integer,Integer,Integer)", [1960, 2, 17], "1960-02-17"],
    ["addDays(Integer)", [date("1960-02-17"), 2], "1960-02-19"],
    ["addMonths(Integer)", [date("1990-10-07"), 1], "1990-11-07"],
    ["addYears(Integer)", [date("2024-02-29"), 1], "2025-02-28"],
    ["day()", [date("1989-04-21")], 21],
    ["dayOfYear()", [date("1998-10-21")], 294],
    ["daysBetween(Date)", [date("2008-01-01"), date("2008-01-30")], 29],
    ["daysBetween(Date)", [date("2008-01-30"), date("2008-01-01")], -29],
    ["isSameDay(Date)", [date("2008-01-01"), date("2008-01-01")], true],
    ["month()", [date("2004-11-21")], 11],
    ["monthsBetween(Date)", [date("2006-12-02"), date("2012-12-08")], 72],
    ["toStartOfMonth()", [date("2012-12-17")], "2012-12-01"],
    ["year()", [date("1988-12-17")], 1988],
    ["valueOf(String)", ["2001-3-2 20:40:30"], "2001-03-02"],
    ["valueOf(Object)", [moment("2026-11-22T10:00:00Z")], "2026-11-22"]
  ]);
  throwsApex(
    () => call("System.Date", "valueOf(String)", "22.11.2026"),
    "System.TypeException: Invalid date: 22.11.2026"
  );
});

test("Date in the user's locale and zone", () => {
  hosted(() => {
    check("System.Date", [
      ["format()", [date("2001-03-21")], "3/21/2001"],
      ["parse(String)", ["12/27/2009"], "2009-12-27"],
      ["toStartOfWeek()", [date("2015-12-09")], "2015-12-06"],
      ["today()", [], "2026-11-22"]
    ]);
    throwsApex(
      () => call("System.Date", "parse(String)", "27/12/2009"),
      "System.TypeException: Invalid date: 27/12/2009"
    );
  });
  const german = { ...testHost().user, locale: "de_DE", timeZone: "Pacific/Auckland" };
  hosted(
    () =>
      check("System.Date", [
        ["format()", [date("2001-03-21")], "21.3.2001"],
        ["parse(String)", ["27.12.2009"], "2009-12-27"],
        ["toStartOfWeek()", [date("2015-12-09")], "2015-12-07"],
        ["today()", [], "2026-11-22"]
      ]),
    { user: german }
  );
  hosted(() => assert.equal(plain(call("System.Date", "today()")), "2026-11-23"), {
    user: german,
    now: () => Date.UTC(2026, 10, 22, 12)
  });
});

test("Datetime in the user's time zone and in GMT", () => {
  hosted(() => {
    const noon = moment("2026-11-22T10:05:06.007Z");
    check("System.Datetime", [
      [
        "newInstance(Integer,Integer,Integer,Integer,Integer,Integer)",
        [2026, 7, 1, 8, 6, 16],
        "2026-07-01T15:06:16.000Z"
      ],
      ["newInstanceGmt(Integer,Integer,Integer)", [1996, 3, 22], "1996-03-22T00:00:00.000Z"],
      ["newInstance(Date,Time)", [date("2026-01-01"), ApexTime.of(1, 2, 3, 4)], "2026-01-01T09:02:03.004Z"],
      ["newInstance(Long)", [1_000n], "1970-01-01T00:00:01.000Z"],
      ["valueOf(String)", ["2026-11-22 02:00:00"], "2026-11-22T10:00:00.000Z"],
      ["valueOfGmt(String)", ["2026-11-22 02:00:00"], "2026-11-22T02:00:00.000Z"],
      ["parse(String)", ["10/14/2011 11:46 AM"], "2011-10-14T18:46:00.000Z"],
      ["addDays(Integer)", [noon, -1], "2026-11-21T10:05:06.007Z"],
      ["addMonths(Integer)", [moment("2026-01-31T10:00:00Z"), 1], "2026-02-28T10:00:00.000Z"],
      ["addYears(Integer)", [noon, 1], "2027-11-22T10:05:06.007Z"],
      ["addHours(Integer)", [noon, 20], "2026-11-23T06:05:06.007Z"],
      ["date()", [moment("2026-11-22T03:00:00Z")], "2026-11-21"],
      ["dateGmt()", [moment("2026-11-22T03:00:00Z")], "2026-11-22"],
      ["dayOfYearGmt()", [moment("2024-12-31T03:00:00Z")], 366],
      ["hour()", [noon], 2],
      ["hourGmt()", [noon], 10],
      ["millisecond()", [noon], 7],
      ["time()", [noon], "02:05:06.007Z"],
      ["timeGmt()", [noon], "10:05:06.007Z"],
      ["getTime()", [noon], BigInt(noon.ms)],
      ["isSameDay(Datetime)", [moment("2026-11-22T03:00:00Z"), noon], false],
      ["now()", [], "2026-11-22T10:00:00.000Z"]
    ]);
    throwsApex(
      () => call("System.Datetime", "valueOf(String)", "soon"),
      "System.TypeException: Invalid date/time: soon"
    );
  });
});

test("Datetime.format with Java's patterns", () => {
  hosted(() => {
    const value = moment("2026-07-04T05:06:07.089Z");
    const rows: readonly (readonly [string, string])[] = [
      ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "2026-07-04T05:06:07.089Z"],
      ["EEEE, d MMMM yyyy", "Saturday, 4 July 2026"],
      ["EEE MMM dd yy", "Sat Jul 04 26"],
      ["h:mm a", "5:06 AM"],
      ["D u k K", "185 6 5 5"],
      ["'It''s' HH", "It's 05"],
      ["yyyyMMdd''", "20260704'"],
      ["Z X XXX z", "+0000 Z Z GMT"],
      ["zzzz", "Greenwich Mean Time"]
    ];
    for (const [pattern, text] of rows) check("System.Datetime", [["formatGmt(String)", [value, pattern], text]]);
    check("System.Datetime", [
      ["format(String)", [value, "yyyy-MM-dd HH:mm Z z"], "2026-07-03 22:06 -0700 PDT"],
      ["format(String,String)", [value, "HH:mm XXX", "Asia/Kolkata"], "10:36 +05:30"],
      ["format(String,String)", [value, "HH:mm", "Nowhere/City"], "05:06"],
      ["format()", [value], "7/3/2026, 10:06 PM"],
      ["formatLong()", [value], "7/3/2026, 10:06:07 PM PDT"]
    ]);
    throwsApex(
      () => call("System.Datetime", "formatGmt(String)", value, "bb"),
      "System.IllegalArgumentException: Illegal pattern character 'b'"
    );
  });
});

test("Time and TimeZone", () => {
  check("System.Time", [
    ["newInstance(Integer,Integer,Integer,Integer)", [1, 2, 3, 4], "01:02:03.004Z"],
    ["addHours(Integer)", [ApexTime.of(22, 0, 0, 0), 3], "01:00:00.000Z"],
    ["addMinutes(Integer)", [ApexTime.of(18, 30, 2, 20), 2], "18:32:02.020Z"],
    ["addMilliseconds(Integer)", [ApexTime.of(0, 0, 0, 0), -1], "23:59:59.999Z"],
    ["hour()", [ApexTime.of(18, 30, 2, 20)], 18],
    ["millisecond()", [ApexTime.of(18, 30, 2, 20)], 20]
  ]);
  hosted(() => {
    const zone = call("System.TimeZone", "getTimeZone(String)", "America/Los_Angeles");
    check("System.TimeZone", [
      ["getID()", [zone], "America/Los_Angeles"],
      ["getDisplayName()", [zone], "(GMT-08:00) Pacific Standard Time (America/Los_Angeles)"],
      ["getOffset(Datetime)", [zone, moment("2012-10-23T07:00:00Z")], -25_200_000],
      ["getTimeZone(String)", ["Mars/Base"], "GMT"]
    ]);
  });
});
