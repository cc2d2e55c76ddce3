/**
 * Fields that standard objects have in an org and here have not, so that nothing that uses them is told that they do not
 * exist; `*` stands for the rest of a name. `tests/org/standard-objects.test.ts` holds the list against the platform's.
 * Fields of features that this org has not (several currencies, person accounts, divisions) do not exist in it.
 */
const FIELDS = `
  Account: BillingAddress BillingCountryCode BillingGeocodeAccuracy BillingStateCode ChannelProgramLevelName
  ChannelProgramName CleanStatus DandbCompanyId DunsNumber EffectiveDate EndDate HasPrivacyHold IsActive
  IsCustomerPortal IsExcludedFromRealign IsPartner IsPriorityRecord Jigsaw JigsawCompanyId LastActivityDate
  LastReferencedDate LastViewedDate MasterRecordId NaicsCode NaicsDesc OperatingHoursId PhotoUrl ShippingAddress
  ShippingCountryCode ShippingGeocodeAccuracy ShippingStateCode SicDesc SourceSystemIdentifier
  SourceSystemModifiedDate TickerSymbol Tradestyle YearStarted
  Contact: AssistantName AssistantPhone CleanStatus ContactSource EmailBouncedDate EmailBouncedReason
  HasOptedOutOfFax HasPrivacyHold IndividualId IsEmailBounced IsPriorityRecord Jigsaw JigsawContactId
  LastActivityDate LastCURequestDate LastCUUpdateDate LastReferencedDate LastViewedDate MailingAddress
  MailingCountryCode MailingGeocodeAccuracy MailingStateCode MasterRecordId OtherAddress OtherCountryCode
  OtherGeocodeAccuracy OtherPhone OtherStateCode PhotoUrl
  Opportunity: CampaignId ContractId Fiscal FiscalQuarter FiscalYear ForecastCategory HasOpenActivity
  HasOpportunityLineItem HasOverdueTask IsExcludedFromTerritory2Filter IsSplit LastActivityDate
  LastAmountChangedHistoryId LastCloseDateChangedHistoryId LastReferencedDate LastStageChangeDate LastViewedDate
  Pricebook2Id PushCount SyncedQuoteId Territory2Id
  Lead: Address BirthDate CleanStatus CompanyDunsNumber CountryCode DandbCompanyId DoNotCall EmailBouncedDate
  EmailBouncedReason GenderIdentity GeocodeAccuracy HasOptedOutOfFax HasPrivacyHold IndividualId IsPriorityRecord
  IsUnreadByOwner Jigsaw JigsawContactId LastActivityDate LastReferencedDate LastTransferDate LastViewedDate
  MasterRecordId PhotoUrl Pronouns Specialty StateCode
  Case: AssetId AssetWarrantyId BusinessHoursId Comments ContactEmail ContactFax ContactMobile ContactPhone
  IsClosedOnCreate Language LastReferencedDate LastViewedDate MasterRecordId SourceId SuppliedCompany
  Task: AccountId CallDisposition CallDurationInSeconds CallObject CallType CompletedDateTime IsArchived
  IsHighPriority IsRecurrence IsReminderSet RecurrenceActivityId RecurrenceDayOfMonth RecurrenceDayOfWeekMask
  RecurrenceEndDateOnly RecurrenceInstance RecurrenceInterval RecurrenceMonthOfYear RecurrenceRegeneratedType
  RecurrenceStartDateOnly RecurrenceTimeZoneSidKey RecurrenceType ReminderDateTime TaskSubtype TaskWhoIds
  WhatCount WhoCount
  Name: LastReferencedDate LastViewedDate NameOrAlias RecordTypeId
  User: AboutMe Address BadgeText BannerPhotoUrl CallCenterId CountryCode DefaultDivision
  DefaultGroupNotificationFrequency DelegatedApproverId DigestFrequency EmailPreferencesAutoBcc
  EmailPreferencesAutoBccStayInTouch EmailPreferencesStayInTouchReminder EndDay Extension Fax ForecastEnabled
  FullPhotoUrl GeocodeAccuracy HasUserVerifiedEmail HasUserVerifiedPhone IndividualId IsExtIndicatorVisible
  IsPortalEnabled IsProfilePhotoActive JigsawImportLimitOverride LastPasswordChangeDate LastReferencedDate
  LastViewedDate MediumBannerPhotoUrl MediumPhotoUrl NumberOfFailedLogins OfflinePdaTrialExpirationDate
  OfflineTrialExpirationDate OutOfOfficeMessage PasswordExpirationDate PortalRole ReceivesAdminInfoEmails
  ReceivesInfoEmails SenderEmail SenderName Signature SmallBannerPhotoUrl SmallPhotoUrl StartDay StateCode
  StayInTouchNote StayInTouchSignature StayInTouchSubject SuAccessExpirationDate UserPermissions* UserPreferences*
  Profile: IsSsoEnabled LastReferencedDate LastViewedDate Permissions* UserLicenseId
  UserRole: CaseAccessForAccountOwner ContactAccessForAccountOwner ForecastUserId MayForecastManagerShare
  OpportunityAccessForAccountOwner PortalAccountId PortalAccountOwnerId PortalRole PortalType RollupDescription
  Organization: Address ComplianceBccEmail CountryCode DefaultAccountAccess DefaultCalendarAccess
  DefaultCampaignAccess DefaultCaseAccess DefaultContactAccess DefaultLeadAccess DefaultOpportunityAccess
  DefaultPricebookAccess DelegatedAuthenticationServiceUrl Fax GeocodeAccuracy IsReadOnly
  MonthlyPageViewsEntitlement MonthlyPageViewsUsed NumKnowledgeService Preferences* ReceivesAdminInfoEmails
  ReceivesInfoEmails SignupCountryIsoCode StateCode TrialExpirationDate UiSkin UsesStartDateAsFiscalYearName
  WebToCaseDefaultOrigin
  PermissionSet: HasActivationRequired LicenseId Permissions* PermissionSetGroupId PsgCount Type
  PermissionSetAssignment: ExpirationDate IsRevoked PermissionSetGroupId
  CustomPermission: ExternalClientApplicationId IsLicensed IsProtected
  StaticResource: CacheControl
  RecordType: BusinessProcessId IsPersonType
  ApexClass: Body BodyCrc IsValid LengthWithoutComments
  AsyncApexJob: LastProcessed LastProcessedOffset ParentJobId
`;

const byObject = new Map<string, readonly string[]>();
let object: string[] = [];
for (const word of FIELDS.toLowerCase().split(/\s+/).filter(Boolean)) {
  if (word.endsWith(":")) byObject.set(word.slice(0, -1), (object = []));
  else object.push(word);
}

/** As they are listed, in lower case. */
export const omittedFields = (objectName: string): readonly string[] => byObject.get(objectName.toLowerCase()) ?? [];

/** Is this, in an org, a field of the object? */
export function isOmitted(objectName: string, name: string): boolean {
  const key = name.toLowerCase();
  return omittedFields(objectName).some((listed) =>
    listed.endsWith("*") ? key.startsWith(listed.slice(0, -1)) : listed === key
  );
}
