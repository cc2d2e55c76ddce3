import {
  dateTime,
  email,
  flag,
  object,
  personName,
  phone,
  picklist,
  readOnly,
  reference,
  required,
  text
} from "../build.ts";
import { address } from "./address.ts";

const USER_TYPES = [
  "Standard",
  "PowerPartner",
  "CSPLitePortal",
  "CustomerSuccess",
  "PowerCustomerSuccess",
  "CsnOnly",
  "Guest",
  "AutomatedProcess"
];

/** Locales, languages and time zones are picklists in an org; the local org takes any text of the right length. */
export const user = object(
  "User",
  "User",
  "005",
  [
    text("Username", "Username", 80, { ...required, idLookup: true }),
    text("LastName", "Last Name", 80, required),
    text("FirstName", "First Name", 40, { alwaysVisible: true }),
    personName(),
    text("CompanyName", "Company Name", 80),
    text("Division", "Division", 80),
    text("Department", "Department", 80),
    text("Title", "Title", 80),
    ...address(""),
    email("Email", "Email", { ...required, length: 128 }),
    phone("Phone", "Phone"),
    phone("MobilePhone", "Mobile"),
    text("Alias", "Alias", 8, required),
    text("CommunityNickname", "Nickname", 40),
    flag("IsActive", "Active", { defaultValue: true, alwaysVisible: true }),
    text("TimeZoneSidKey", "Time Zone", 40, required),
    reference("UserRoleId", "Role ID", "UserRole", "Users"),
    text("LocaleSidKey", "Locale", 40, required),
    reference("ProfileId", "Profile ID", "Profile", "Users", required),
    picklist("UserType", "User Type", USER_TYPES, readOnly),
    text("LanguageLocaleKey", "Language", 40, required),
    text("EmailEncodingKey", "Email Encoding", 40, required),
    text("EmployeeNumber", "Employee Number", 20),
    reference("ManagerId", "Manager ID", "User", "ManagedUsers"),
    dateTime("LastLoginDate", "Last Login", readOnly),
    reference("ContactId", "Contact ID", "Contact", "Users"),
    reference("AccountId", "Account ID", "Account", "Users", readOnly),
    text("FederationIdentifier", "SAML Federation ID", 512, { unique: true }),
    text("DefaultCurrencyIsoCode", "Default Currency ISO Code", 3)
  ],
  { setup: true, without: ["IsDeleted"] }
);

export const profile = object(
  "Profile",
  "Profile",
  "00e",
  [
    text("Name", "Name", 255, { ...required, idLookup: true }),
    picklist("UserType", "User Type", USER_TYPES, readOnly),
    text("Description", "Description", 255)
  ],
  { setup: true, readOnly: true, without: ["IsDeleted"] }
);

export const userRole = object(
  "UserRole",
  "Role",
  "00E",
  [
    text("Name", "Name", 80, required),
    reference("ParentRoleId", "Parent Role ID", "UserRole", undefined),
    text("DeveloperName", "Developer Name", 80, required)
  ],
  { setup: true, without: ["IsDeleted", "CreatedDate", "CreatedById"] }
);
