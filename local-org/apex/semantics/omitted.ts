/**
 * What an org has and this engine has not, in the namespaces that it knows: code that names it is right in an org, so it
 * is refused by name and not called a mistake. `tests/platform/omitted.test.ts` holds types and members against the
 * platform's published stubs.
 */
const TYPES = `
  Auth: AuthConfiguration AuthProviderCallbackState AuthProviderPlugin AuthProviderPluginClass
  AuthProviderPluginException AuthProviderTokenResponse AuthToken CommunitiesUtil ConfigurableSelfRegHandler
  ConfirmUserRegistrationHandler ConnectedAppPlugin ConnectedAppPluginException CustomOneTimePasswordDeliveryHandler
  CustomOneTimePasswordDeliveryResult DiscoveryCustomErrorException ExternalClientAppOauthHandler GeneratedUserData
  HeadlessSelfRegistrationHandler HeadlessUserDiscoveryHandler HeadlessUserDiscoveryResponse IntegratingAppType
  InvocationContext JsonValueOutput LightningLoginEligibility LoginDiscoveryException LoginDiscoveryHandler
  LoginDiscoveryMethod MyDomainLoginDiscoveryHandler OAuth2TokenExchangeType OAuthRefreshResult
  Oauth2TokenExchangeHandler OauthToken OauthTokenType RegistrationHandler SamlJitHandler SessionLevel
  SessionManagement TokenValidationResult UserData VerificationAction VerificationException VerificationMethod
  VerificationPolicy VerificationResult
  Cache: PlatformCacheInvalidOperationException
  Database: Cursor CursorFetchResult DeletedRecord DuplicateError EmptyRecycleBinResult GetDeletedResult
  GetUpdatedResult MergeResult PaginationCursor
  EventBus: ChangeEventHeader EventPublishFailureCallback EventPublishSuccessCallback FailureResult SuccessResult
  TriggerContext
  Metadata: AnalyticsCloudComponentLayoutItem ConsoleComponent Container CustomConsoleComponents FeedItemTypeEnum
  FeedLayout FeedLayoutComponent FeedLayoutComponentType FeedLayoutFilter FeedLayoutFilterPosition
  FeedLayoutFilterType Layout LayoutColumn LayoutHeader LayoutItem LayoutSection LayoutSectionStyle MetadataValue
  MiniLayout PlatformActionList PlatformActionListContextEnum PlatformActionListItem PlatformActionTypeEnum
  PrimaryTabComponents QuickActionList QuickActionListItem RelatedContent RelatedContentItem RelatedList
  RelatedListItem ReportChartComponentLayoutItem ReportChartComponentSize SidebarComponent SortOrder StatusCode
  SubtabComponents SummaryLayout SummaryLayoutItem SummaryLayoutStyleEnum UiBehavior
  Schema: DataCategory DataCategoryGroupSobjectTypePair DescribeColorResult DescribeDataCategoryGroupResult
  DescribeDataCategoryGroupStructureResult DescribeIconResult DescribeTabResult DescribeTabSetResult FieldSet
  FieldSetMember RecordTypeInfo SOAPType
  System: Address Answers ApexPages Approval BigObjectException BusinessHours CallbackStatus Cases Collator
  Continuation Cookie DataWeaveScriptException Domain DomainCreator DomainParser DomainType EmailException
  EmailMessages ExternalObjectException ExternalServiceTest FatalCursorException FlexQueue Formula
  FormulaRecalcFieldError FormulaRecalcResult Ideas Location Messaging Network OrgLimit OrgLimits Packaging
  PageReference QuickAction RemoteObjectController ResetPasswordResult SandboxPostCopy Search SelectOption Site
  SoqlStubProvider TransientCursorException UserManagement Version WebServiceCallout WebServiceMock XmlStreamReader
  XmlStreamWriter
  VisualEditor: DesignTimePageContext
`;

/** Members no overload of which is offered. */
const MEMBERS = `
  Cache.Org: MAX_TTL_SECS getAvgGetSize getAvgGetTime getAvgValueSize getMaxGetSize getMaxGetTime getMaxValueSize
  getMissRate getName
  Cache.OrgPartition: contains createFullyQualifiedKey createFullyQualifiedPartition get getAvgGetTime
  getAvgValueSize getCapacity getKeys getMaxGetTime getMaxValueSize getMissRate getName getNumKeys isAvailable put
  remove validateCacheBuilder validateKey validateKeyValue validateKeys validatePartitionName
  Cache.Partition: getAvgGetSize getAvgGetTime getAvgValueSize getMaxGetSize getMaxGetTime getMaxValueSize
  getMissRate isAvailable validateCacheBuilder validateKey validateKeyValue validateKeys validatePartitionName
  Cache.Session: MAX_TTL_SECS getAvgGetSize getAvgGetTime getAvgValueSize getMaxGetSize getMaxGetTime
  getMaxValueSize getMissRate getName
  Cache.SessionPartition: contains createFullyQualifiedKey createFullyQualifiedPartition get getAvgGetTime
  getAvgValueSize getCapacity getKeys getMaxGetTime getMaxValueSize getMissRate getName getNumKeys put remove
  validateCacheBuilder validateKey validateKeyValue validateKeys validatePartitionName
  Database.DMLOptions: localeOptions
  Database.DeleteResult: Errors Success
  Database.Error: Fields Message StatusCode
  Database.LeadConvert: AccountId AccountRecord BypassAccountDedupeCheck BypassContactDedupeCheck ContactId
  ContactRecord ConvertedStatus DoNotCreateOpportunity LeadId OpportunityId OpportunityName OpportunityRecord
  OverwriteLeadSource OwnerId SendNotificationEmail getAccountRecord getBypassAccountDedupeCheck
  getBypassContactDedupeCheck getContactRecord getOpportunityRecord getOwnerId getRelatedPersonAccountId
  getRelatedPersonAccountRecord isOverwriteLeadSource isSendNotificationEmail setAccountRecord
  setBypassAccountDedupeCheck setBypassContactDedupeCheck setContactRecord setOpportunityRecord
  setOverwriteLeadSource setOwnerId setRelatedPersonAccountId setRelatedPersonAccountRecord setSendNotificationEmail
  Database.LeadConvertResult: AccountId ContactId Errors LeadId OpportunityId Success getRelatedPersonAccountId
  Database.QueryLocator: querymore
  Database.SaveResult: Errors Success
  Database.UndeleteResult: Errors Success
  Database.UpsertResult: Created Errors Success
  EventBus.TestBroker: fail
  Metadata.DeployResult: messages
  Schema.ChildRelationship: CascadeDelete ChildSObject DeprecatedAndHidden Field JunctionIdListNames
  JunctionReferenceTo RelationshipName RestrictedDelete getJunctionIdListNames getJunctionReferenceTo
  isCascadeDelete isDeprecatedAndHidden isRestrictedDelete
  Schema.DescribeFieldResult: Accessible Aggregatable AiPredictionField AutoNumber ByteLength Calculated
  CalculatedFormula CascadeDelete CaseSensitive CompoundFieldName Controller Createable Custom DefaultValue
  DefaultValueFormula DefaultedOnCreate DependentPicklist DeprecatedAndHidden Digits DisplayLocationInDecimal
  Encrypted ExternalId Filterable FilteredLookupInfo FormulaTreatNullNumberAsZero Groupable HighScaleNumber
  HtmlFormatted IdLookup InlineHelpText Label Length LocalName Mask MaskType Name NameField NamePointing Nillable
  Permissionable PicklistValues Precision QueryByDistance ReferenceTargetField ReferenceTo RelationshipName
  RelationshipOrder RestrictedDelete RestrictedPicklist Scale SearchPrefilterable SoapType SobjectField Sortable
  Type Unique Updateable WriteRequiresMasterRead getByteLength getCalculatedFormula getCompoundFieldName
  getController getDataTranslationEnabled getDefaultValue getDefaultValueFormula getDigits getFilteredLookupInfo
  getMask getMaskType getReferenceTargetField getRelationshipOrder getSoapType isAggregatable isAiPredictionField
  isCalculated isCascadeDelete isCaseSensitive isDefaultedOnCreate isDependentPicklist isDeprecatedAndHidden
  isDisplayLocationInDecimal isEncrypted isFilterable isFormulaTreatNullNumberAsZero isGroupable isHighScaleNumber
  isHtmlFormatted isIdLookup isNamePointing isPermissionable isQueryByDistance isRestrictedDelete
  isSearchPrefilterable isSortable isWriteRequiresMasterRead
  Schema.DescribeSObjectResult: Accessible AssociateEntityType AssociateParentEntity ChildRelationships Createable
  Custom CustomSetting DataTranslationEnabled DefaultImplementation Deletable DeprecatedAndHidden FeedEnabled
  FieldSets HasSubtypes ImplementedBy ImplementsInterfaces IsInterface IsSubtype KeyPrefix Label LabelPlural
  LocalName Mergeable MruEnabled Name Queryable RecordTypeInfos RecordTypeInfosByDeveloperName RecordTypeInfosById
  RecordTypeInfosByName SObjectDescribeOption SObjectType Searchable Undeletable Updateable getAssociateEntityType
  getAssociateParentEntity getDataTranslationEnabled getDefaultImplementation getFieldSets getFields getHasSubtypes
  getImplementedBy getImplementsInterfaces getIsInterface getIsSubtype getRecordTypeInfos
  getRecordTypeInfosByDeveloperName getRecordTypeInfosById getRecordTypeInfosByName getSObjectDescribeOption
  isDeprecatedAndHidden isFeedEnabled isMergeable isMruEnabled isSearchable isUndeletable
  Schema.PicklistEntry: Active DefaultValue Label Value
  System.AccessLevel: withPermissionSetId
  System.AsyncInfo: getMinimumQueueableDelayInMinutes
  System.Blob: toPdf
  System.Boolean: addError
  System.Crypto: signXml
  System.Database: deleteAsync deleteImmediate emptyRecycleBin getAsyncDeleteResult getAsyncLocator
  getAsyncSaveResult getCursor getCursorWithBinds getDeleted getPaginationCursor getPaginationCursorWithBinds
  getUpdated insertAsync insertImmediate merge treeSave updateAsync updateImmediate
  System.Date: addError
  System.Datetime: addError
  System.Decimal: addError
  System.DmlException: getDmlFields
  System.Double: addError
  System.EventBus: getOperationId
  System.Exception: getDmlFieldNames getDmlFields getDmlId getDmlIndex getDmlMessage getDmlStatusCode getDmlType
  getNumDml
  System.FeatureManagement: changeProtection checkPackageBooleanValue checkPackageDateValue checkPackageIntegerValue
  setPackageBooleanValue setPackageDateValue setPackageIntegerValue
  System.HttpRequest: getBodyDocument setBodyDocument setClientCertificate setClientCertificateName
  System.HttpResponse: getBodyDocument getXmlStreamReader
  System.Id: addError
  System.Integer: addError
  System.Limits: getApexCursorRows getApexCursors getApexPaginationCursorRows getApexPaginationCursors getAsyncCalls
  getChildRelationshipsDescribes getDatabaseTime getFetchCallsOnApexCursor getFieldSetsDescribes getFieldsDescribes
  getFindSimilarCalls getLimitApexCursorRows getLimitApexCursors getLimitApexPaginationCursorRows
  getLimitApexPaginationCursors getLimitAsyncCalls getLimitChildRelationshipsDescribes getLimitDatabaseTime
  getLimitFetchCallsOnApexCursor getLimitFieldSetsDescribes getLimitFieldsDescribes getLimitFindSimilarCalls
  getLimitMobilePushApexCalls getLimitPicklistDescribes getLimitQueryLocatorRows getLimitRecordTypesDescribes
  getLimitRunAs getLimitSavepointRollbacks getLimitSavepoints getLimitScriptStatements getMobilePushApexCalls
  getPicklistDescribes getQueryLocatorRows getRecordTypesDescribes getRunAs getSavepointRollbacks getSavepoints
  getScriptStatements
  System.Long: addError
  System.Matcher: hasAnchoringBounds hasTransparentBounds hitEnd requireEnd useAnchoringBounds useTransparentBounds
  System.QueueableDuplicateSignature: addId addInteger addString build getMaxSize getRemainingSize getSize
  System.SObject: Id UserRecordAccess getAll getCloneSourceId getInstance getOptions getOrgDefaults
  getQuickActionName getValues isClone recalculateFormulas setOptions
  System.Schema: describeDataCategoryGroupStructures describeDataCategoryGroups describeTabs getAppDescribe
  getModuleDescribe
  System.String: addError
  System.System: changeOwnPassword currentPageReference getApplicationReadWriteMode getQuiddityShortCode
  isFunctionCallback isRunningElasticCompute movePassword pauseJobById pauseJobByName process purgeOldAsyncJobs
  requestVersion resetPassword resetPasswordWithEmailTemplate resumeJobById resumeJobByName runAs scheduleBatch
  setPassword submit
  System.Test: calculatePermissionSetGroup clearApexPageMessages createSoqlStub createStubQueryRow
  createStubQueryRows enableChangeDataCapture enqueueBatchJobs getExternalService getFlexQueueOrder
  getStandardPricebookId invokeContinuationMethod invokePage isSoqlStubDefined loadData
  newSendEmailQuickActionDefaults setContinuationResponse setCurrentPage setCurrentPageReference
  setFixedSearchResults setReadOnlyApplicationMode testInstall testNotificationActionHandler
  testSandboxPostCopyScript testUninstall
  System.Time: addError
  System.Type: SObjectType
  System.URL: getCurrentRequestUrl getFileFieldURL getSalesforceBaseUrl
  System.UserInfo: getCurrentUvid getSessionId getUiTheme getUiThemeDisplayed hasPackageLicense
  isCurrentUserLicensed isCurrentUserLicensedForPackage
  VisualEditor.DynamicPickList: getValuesForSemanticSearch
`;

/** Standard objects that people know (Object Reference) and this org has not. */
const OBJECTS = `
  AccountContactRelation AccountContactRole AccountHistory AccountShare AccountTeamMember ActionLinkTemplate ApexLog
  ApexPage ApexTrigger Approval Asset AssignmentRule Attachment AuraDefinition AuthProvider AuthSession BusinessHours
  BusinessProcess CampaignMember Campaign CaseComment CaseHistory CaseMilestone CaseShare CaseTeamMember
  CollaborationGroup CollaborationGroupMember ConnectedApplication ContactPointEmail ContactRequest ContactShare
  ContentAsset ContentDistribution ContentDocument ContentDocumentLink ContentFolder ContentNote ContentVersion
  ContentWorkspace Contract ContractContactRole ContractLineItem CurrencyType CustomBrand DandBCompany Dashboard
  DatedConversionRate Document DuplicateRecordItem DuplicateRecordSet EmailMessage EmailMessageRelation EmailServicesFunction
  EmailTemplate Entitlement EntityDefinition EntityParticle Event EventRelation FeedComment FeedItem FieldDefinition
  FieldPermissions FlowDefinitionView FlowInterview Folder Group GroupMember Holiday Idea Individual Knowledge__kav
  LeadShare LeadStatus ListView LiveChatTranscript LoginHistory Macro MatchingRule MessagingSession MilestoneType
  NamedCredential Network NetworkMember Note ObjectPermissions OpportunityContactRole OpportunityHistory
  OpportunityLineItem OpportunityShare OpportunityStage OpportunityTeamMember Order OrderItem OrgWideEmailAddress
  Partner PermissionSetGroup PermissionSetGroupComponent PermissionSetLicense Period PicklistValueInfo PlatformCachePartition
  Pricebook2 PricebookEntry ProcessDefinition ProcessInstance ProcessInstanceStep ProcessInstanceWorkitem Product2
  QueueSobject Quote QuoteLineItem RecentlyViewed Report ServiceAppointment ServiceContract ServiceResource Site
  Solution TaskPriority TaskStatus Topic TopicAssignment UserLicense UserPackageLicense UserPreference UserRecordAccess
  UserShare Vote WebLink WorkOrder WorkOrderLineItem WorkType
`;

/** What lists of children are called in an org (Object Reference): those of objects that this org has not. */
const CHILDREN = `
  AccountContactRelations AccountContactRoles AccountPartnersFrom AccountPartnersTo ActivityHistories Assets
  AttachedContentDocuments Attachments CampaignMembers CaseComments CaseContactRoles CombinedAttachments
  ContactRequests ContentDocumentLinks Contracts EmailMessages Emails Entitlements EventRelations Events
  FeedSubscriptionsForEntity Feeds Histories Notes NotesAndAttachments OpenActivities OpportunityCompetitors
  OpportunityContactRoles OpportunityLineItems Orders Personas ProcessInstances ProcessSteps Quotes
  RecordAssociatedGroups ServiceAppointments ServiceContracts Shares TaskRelations TeamMembers
  TopicAssignments WorkOrders
`;

/** `Name: one two` -> `name.one`, `name.two`, in lower case. */
function entries(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let owner = "";
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    if (word.endsWith(":")) owner = word.slice(0, -1);
    else found.add(`${owner}.${word}`);
  }
  return found;
}

export const OMITTED_TYPES = entries(TYPES);
export const OMITTED_MEMBERS = entries(MEMBERS);
/** As they are spelled: `event.x` is rather a variable that does not exist. */
export const OMITTED_OBJECTS: ReadonlySet<string> = new Set(OBJECTS.split(/\s+/).filter(Boolean));
export const OMITTED_CHILDREN: ReadonlySet<string> = new Set(CHILDREN.toLowerCase().split(/\s+/).filter(Boolean));
