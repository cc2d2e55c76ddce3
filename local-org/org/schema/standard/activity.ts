import {
  autoNumber,
  area,
  date,
  dateTime,
  email,
  flag,
  object,
  phone,
  picklist,
  readOnly,
  reference,
  required,
  sharedOwnerField,
  text
} from "../build.ts";

export const caseObject = object(
  "Case",
  "Case",
  "500",
  [
    autoNumber("CaseNumber", "Case Number", "{00000000}", 1000, { alwaysVisible: true }),
    reference("ContactId", "Contact ID", "Contact", "Cases"),
    reference("AccountId", "Account ID", "Account", "Cases"),
    reference("ParentId", "Parent Case ID", "Case", "Cases"),
    text("SuppliedName", "Name", 80),
    email("SuppliedEmail", "Email Address"),
    phone("SuppliedPhone", "Phone"),
    picklist("Type", "Case Type", ["Mechanical", "Electrical", "Electronic", "Structural", "Other"]),
    picklist("Status", "Status", ["*New", "Working", "Escalated", "Closed"], { alwaysVisible: true }),
    picklist("Reason", "Case Reason", ["Installation", "Equipment Complexity", "Performance", "Breakdown", "Other"]),
    picklist("Origin", "Case Origin", ["Phone", "Email", "Web"]),
    text("Subject", "Subject", 255),
    picklist("Priority", "Priority", ["High", "*Medium", "Low"]),
    area("Description", "Description", 32000),
    flag("IsClosed", "Closed", readOnly),
    dateTime("ClosedDate", "Closed Date", readOnly),
    flag("IsEscalated", "Escalated"),
    sharedOwnerField(),
    reference("RecordTypeId", "Record Type ID", "RecordType")
  ],
  { nameField: "CaseNumber" }
);

/** What Apex sees at the end of a relationship to several objects (`Task.What`): the fields that all of them may have. */
export const nameObject = object(
  "Name",
  "Name",
  null,
  [
    text("Name", "Name", 255, readOnly),
    text("FirstName", "First Name", 40, readOnly),
    text("LastName", "Last Name", 80, readOnly),
    text("Type", "Type", 40, readOnly),
    text("Alias", "Alias", 8, readOnly),
    text("Username", "Username", 80, readOnly),
    text("Title", "Title", 128, readOnly),
    email("Email", "Email", readOnly),
    phone("Phone", "Phone", readOnly),
    flag("IsActive", "Active", readOnly),
    reference("ProfileId", "Profile ID", "Profile", undefined, readOnly),
    reference("UserRoleId", "Role ID", "UserRole", undefined, readOnly)
  ],
  { bare: true, readOnly: true }
);

export const task = object(
  "Task",
  "Task",
  "00T",
  [
    reference("WhoId", "Name ID", ["Contact", "Lead"], "Tasks"),
    reference("WhatId", "Related To ID", ["Account", "Opportunity", "Case"], "Tasks"),
    text("Subject", "Subject", 255),
    date("ActivityDate", "Due Date Only"),
    picklist(
      "Status",
      "Status",
      ["*Not Started", "In Progress", "Completed", "Waiting on someone else", "Deferred"],
      required
    ),
    picklist("Priority", "Priority", ["High", "*Normal", "Low"], required),
    area("Description", "Description", 32000),
    picklist("Type", "Type", ["Call", "Email", "Meeting", "Other"]),
    flag("IsClosed", "Closed", readOnly),
    sharedOwnerField()
  ],
  { nameField: "Subject" }
);
