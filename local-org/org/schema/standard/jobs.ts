/** What queries see of Apex classes and of the jobs they run. */
import { dateTime, field, integer, object, picklist, readOnly, reference, text } from "../build.ts";

const RECORDS = { setup: true, readOnly: true } as const;

export const apexClass = object(
  "ApexClass",
  "Apex Class",
  "01p",
  [
    text("Name", "Name", 255, readOnly),
    text("NamespacePrefix", "Namespace Prefix", 15, readOnly),
    field("ApiVersion", "Api Version", "DOUBLE", "Decimal", { precision: 18, scale: 1, ...readOnly }),
    picklist("Status", "Status", ["Inactive", "*Active", "Deleted"], readOnly)
  ],
  { plural: "Apex Classes", ...RECORDS, without: ["IsDeleted"] }
);

export const asyncApexJob = object(
  "AsyncApexJob",
  "Apex Job",
  "707",
  [
    reference("ApexClassId", "Class ID", "ApexClass", undefined, readOnly),
    picklist("JobType", "Job Type", ["Future", "ScheduledApex", "BatchApex", "Queueable"], readOnly),
    picklist(
      "Status",
      "Status",
      ["Queued", "Processing", "Aborted", "Completed", "Failed", "Preparing", "Holding"],
      readOnly
    ),
    text("ExtendedStatus", "Status Detail", 1000, readOnly),
    text("MethodName", "Apex Method", 255, readOnly),
    integer("JobItemsProcessed", "Batches Processed", readOnly),
    integer("TotalJobItems", "Total Batches", readOnly),
    integer("NumberOfErrors", "Failures", readOnly),
    dateTime("CompletedDate", "Completion Date", readOnly),
    reference("CronTriggerId", "Cron Trigger ID", "CronTrigger", undefined, readOnly)
  ],
  {
    nameField: "Id",
    ...RECORDS,
    without: ["IsDeleted", "LastModifiedDate", "LastModifiedById", "SystemModstamp"]
  }
);

export const cronJobDetail = object(
  "CronJobDetail",
  "Cron Job",
  "08a",
  [text("Name", "Name", 255, readOnly), text("JobType", "Job Type", 10, readOnly)],
  { ...RECORDS, bare: true }
);

export const cronTrigger = object(
  "CronTrigger",
  "Scheduled Job",
  "08e",
  [
    reference("CronJobDetailId", "Cron Job Detail ID", "CronJobDetail", undefined, readOnly),
    text("CronExpression", "Cron Expression", 255, readOnly),
    text("State", "State", 16, readOnly),
    integer("TimesTriggered", "Times Triggered", readOnly),
    dateTime("StartTime", "Start Time", readOnly),
    dateTime("NextFireTime", "Next Fire Time", readOnly),
    dateTime("PreviousFireTime", "Previous Fire Time", readOnly),
    dateTime("EndTime", "End Time", readOnly),
    text("TimeZoneSidKey", "Time Zone", 40, readOnly),
    reference("OwnerId", "Owner ID", "User", undefined, readOnly)
  ],
  { nameField: "Id", ...RECORDS, without: ["IsDeleted", "LastModifiedDate", "SystemModstamp"] }
);
