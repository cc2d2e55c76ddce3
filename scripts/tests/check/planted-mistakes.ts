/**
 * Mistakes of the kinds people make, each to be planted in a copy of the package. `npm run check` has to name the file
 * and the line of every one.
 */

const CLASSES = "force-app/main/default/classes";
const TESTS = "force-app/main/test/classes";
const CONTROLLER = `${CLASSES}/entry/CountersignController.cls`;
const PICKLIST = `${CLASSES}/entry/ConnectionPicklist.cls`;
const RECEIPT = `${CLASSES}/flow/Receipt.cls`;
const ROWS = `${CLASSES}/config/MetadataConnectionRows.cls`;
const USER = `${CLASSES}/base/RunningUser.cls`;
const ADMIN_SET = "force-app/main/default/permissionsets/Countersign_Admin.permissionset-meta.xml";
const USER_SET = "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml";
const PAGE = "force-app/demo/default/flexipages/Countersign_Opportunity_Record_Page.flexipage-meta.xml";
const ACTION_FLOW = "force-app/demo/default/flows/Countersign_Closed_Won.flow-meta.xml";
const SCREEN_FLOW = "force-app/demo/default/flows/Countersign_Request_Quote.flow-meta.xml";
const CLAIM = "force-app/demo/default/customMetadata/Countersign_Claim.Ledgerline_quote_purpose.md-meta.xml";
const COMPONENT = "lwc-src/countersign/countersign";

export interface Mistake {
  /** What kind of mistake it is. */
  readonly what: string;
  readonly file: string;
  /** Stands in the file as it is; its first occurrence is replaced. Missing: the file is deleted. */
  readonly find?: string;
  readonly replace?: string;
  /** Where the report has to point, if not to where the replacement begins: a text of the line. */
  readonly lineOf?: string;
  /** The file the report has to name, if it is another one. */
  readonly reportedIn?: string;
  /** What the report has to say. */
  readonly says: RegExp;
}

export const mistakes: readonly Mistake[] = [
  // Flows
  {
    what: "input that an action does not have",
    file: ACTION_FLOW,
    find: "<name>inputNames</name>",
    replace: "<name>inputName</name>",
    says: /no input inputName/
  },
  {
    what: "input that a screen component does not have",
    file: SCREEN_FLOW,
    find: "<name>afterSend</name>",
    replace: "<name>afterSent</name>",
    says: /no input afterSent/
  },
  {
    what: "output that a screen component takes as an input only",
    file: SCREEN_FLOW,
    find: "<name>outcome</name>\n      </outputParameters>",
    replace: "<name>density</name>\n      </outputParameters>",
    says: /no output density/
  },
  {
    what: "connection that a flow names and nobody has",
    file: SCREEN_FLOW,
    find: "<stringValue>Ledgerline_Quotes<",
    replace: "<stringValue>Ledgerline_Qoutes<",
    says: /no connection Ledgerline_Qoutes/
  },
  {
    what: "element that a flow does not have",
    file: SCREEN_FLOW,
    find: "<targetReference>Done<",
    replace: "<targetReference>Finished<",
    says: /no element Finished/
  },
  {
    what: "field that starts a flow and does not exist",
    file: ACTION_FLOW,
    find: "<field>StageName<",
    replace: "<field>Stage<",
    says: /no field Stage/
  },
  // SOQL
  {
    what: "unknown field in a SELECT",
    file: ROWS,
    find: "        Certificate__c,",
    replace: "        Certficate__c,",
    says: /Certficate__c/
  },
  {
    what: "unknown field in a WHERE",
    file: ROWS,
    find: "WHERE Active__c = TRUE",
    replace: "WHERE Activ__c = TRUE",
    says: /Activ__c/
  },
  {
    what: "unknown object in a FROM",
    file: ROWS,
    find: "FROM Countersign_Response_Member__mdt",
    replace: "FROM Countersign_Response_Members__mdt",
    says: /Countersign_Response_Members__mdt/
  },
  {
    what: "unknown relationship",
    file: ROWS,
    find: "WHERE Connection__r.DeveloperName",
    replace: "WHERE Conection__r.DeveloperName",
    says: /Conection__r/
  },
  {
    what: "unknown standard field",
    file: USER,
    find: "SELECT FederationIdentifier FROM",
    replace: "SELECT FederationIdentifer FROM",
    says: /FederationIdentifer/
  },
  {
    what: "filter on a long text",
    file: `${CLASSES}/setup/StoredDeployments.cls`,
    find: "WHERE Reference__c = ",
    replace: "WHERE Problems__c = ",
    says: /'Problems__c' can not be filtered/
  },
  // Types
  {
    what: "unknown method",
    file: RECEIPT,
    find: "DELIVERED.toUpperCase()",
    replace: "DELIVERED.toUpper()",
    says: /toUpper/
  },
  {
    what: "unknown class",
    file: CONTROLLER,
    find: "new DescribeFlow()",
    replace: "new DescrbeFlow()",
    says: /DescrbeFlow/
  },
  {
    what: "unknown field of a record",
    file: PICKLIST,
    find: "row.MasterLabel",
    replace: "row.MasterLable",
    says: /MasterLable/
  },
  {
    what: "unknown constructor",
    file: PICKLIST,
    find: "this(new MetadataConnectionRows(), new RunningUser());",
    replace: "this(new MetadataConnectionRows(true), new RunningUser());",
    says: /MetadataConnectionRows/
  },
  {
    what: "no such overload",
    file: `${CLASSES}/delivery/ServiceCall.cls`,
    find: "message.setMethod('POST')",
    replace: "message.setMethod('POST', true)",
    says: /setMethod/
  },
  {
    what: "incompatible assignment",
    file: `${CLASSES}/base/IsoTime.cls`,
    find: "public inherited sharing class IsoTime {",
    replace: "public inherited sharing class IsoTime {\n  private static final Integer PLANTED = 'text';",
    lineOf: "PLANTED",
    says: /String|Integer/
  },
  // Annotations
  {
    what: "misspelled annotation property",
    file: CONTROLLER,
    find: "@AuraEnabled\n  public static Receipt send(",
    replace: "@AuraEnabled(cachable=true)\n  public static Receipt send(",
    says: /cachable/
  },
  {
    what: "annotation property of the wrong type",
    file: CONTROLLER,
    find: "@AuraEnabled\n  public static ConnectionForm",
    replace: "@AuraEnabled(cacheable='false')\n  public static ConnectionForm",
    says: /cacheable/
  },
  {
    what: "misspelled annotation",
    file: `${CLASSES}/entry/Countersign.cls`,
    find: "@TestVisible",
    replace: "@TestVisable",
    says: /TestVisable/
  },
  // Labels
  {
    what: "unknown label in Apex",
    file: RECEIPT,
    find: "System.Label.Countersign_Sent",
    replace: "System.Label.Countersign_Snet",
    says: /Countersign_Snet/
  },
  {
    what: "unknown label in a component",
    file: "lwc-src/countersignLabels/countersignLabels.ts",
    find: "c.Countersign_UI_Sending",
    replace: "c.Countersign_UI_Sendin",
    says: /Countersign_UI_Sendin/
  },
  {
    what: "label in the wrong case",
    file: "lwc-src/countersignLabels/countersignLabels.ts",
    find: "c.Countersign_UI_Loading",
    replace: "c.Countersign_Ui_Loading",
    says: /spelled Countersign_UI_Loading/
  },
  {
    what: "label that nobody uses",
    file: "force-app/main/default/labels/CustomLabels.labels-meta.xml",
    find: "  <labels>",
    replace:
      "  <labels>\n    <fullName>Countersign_Planted</fullName>\n    <language>en_US</language>\n    <protected>false</protected>\n    <shortDescription>Planted</shortDescription>\n    <value>Planted</value>\n  </labels>\n  <labels>",
    lineOf: "Countersign_Planted",
    says: /Countersign_Planted/
  },
  // Promises of this package
  {
    what: "entry point without guard",
    file: `${CLASSES}/entry/CountersignAdminController.cls`,
    find: "      guard.requireAdmin();\n",
    replace: "",
    lineOf: "public static List<ConnectionSummary> connections()",
    says: /connections asks no guard/
  },
  {
    what: "class of a higher layer as a type",
    file: USER,
    find: "  /**\n   * @return user name\n",
    replace: "  private Guard guard;\n\n  /**\n   * @return user name\n",
    says: /base must not use Guard of flow/
  },
  {
    what: "method of a higher layer",
    file: ROWS,
    find: "    return",
    replace: "    SitePath path = new SitePath('/s');\n    SendParts.standard();\n    return",
    lineOf: "    SendParts.standard();",
    says: /config must not use SendParts of flow/
  },
  {
    what: "access check that the next API version does not know",
    file: USER,
    find: "WITH SYSTEM_MODE]",
    replace: "WITH SECURITY_ENFORCED]",
    says: /write WITH USER_MODE/
  },
  {
    what: "token in what a component gets",
    file: RECEIPT,
    find: "  /** For the user: what happened. */",
    replace:
      "  /** Planted. */\n  public String accessToken { get; private set; }\n\n  /** For the user: what happened. */",
    lineOf: "public String accessToken",
    says: /Receipt\.accessToken reaches the browser/
  },
  // Components
  {
    what: "Apex method in the wrong case",
    file: `${COMPONENT}.ts`,
    find: "import { LightningElement",
    replace: 'import wrongCase from "@salesforce/apex/CountersignController.Send";\nimport { LightningElement',
    says: /spelled send/
  },
  {
    what: "Apex class that does not exist",
    file: `${COMPONENT}.ts`,
    find: "import { LightningElement",
    replace: 'import wrongClass from "@salesforce/apex/CountersignControler.describe";\nimport { LightningElement',
    says: /CountersignControler/
  },
  {
    what: "Apex method without @AuraEnabled",
    file: "lwc-src/countersignReceipt/countersignReceipt.ts",
    find: "import { i18n }",
    replace: 'import preview from "@salesforce/apex/Countersign.preview";\nimport { i18n }',
    says: /Countersign\.preview/
  },
  {
    what: "unknown field in a schema import",
    file: "lwc-src/countersignForm/countersignForm.ts",
    find: "import { i18n }",
    replace: 'import NAME from "@salesforce/schema/Opportunity.Nmae";\nimport { i18n }',
    says: /Nmae/
  },
  {
    what: "unknown custom permission in an import",
    file: "lwc-src/countersignError/countersignError.ts",
    find: "import ",
    replace: 'import admin from "@salesforce/customPermission/Countersign_Admn";\nimport ',
    says: /Countersign_Admn/
  },
  {
    what: "unknown module",
    file: `${COMPONENT}.ts`,
    find: "c/countersignErrors",
    replace: "c/countersignErors",
    says: /countersignErors/
  },
  {
    what: "unknown property in a template",
    file: `${COMPONENT}.html`,
    find: "receipt={receipt}",
    replace: "reciept={receipt}",
    says: /reciept/
  },
  {
    what: "text in a template",
    file: "lwc-src/countersignForm/countersignForm.html",
    find: "<template>",
    replace: "<template>\n  <p>Fill in the form</p>",
    lineOf: "Fill in",
    says: /Fill in the form/
  },
  {
    what: "spoken attribute in a template",
    file: "lwc-src/countersignReceipt/countersignReceipt.html",
    find: 'tabindex="-1"',
    replace: 'tabindex="-1" title="Receipt"',
    says: /title="Receipt"/
  },
  {
    what: "picklist class that does not exist",
    file: `${COMPONENT}.js-meta.xml`,
    find: "apex://ConnectionPicklist",
    replace: "apex://ConnectionPicklst",
    says: /ConnectionPicklst/
  },
  {
    what: "page property without @api property",
    file: `${COMPONENT}.js-meta.xml`,
    find: 'name="heading"',
    replace: 'name="headline"',
    says: /headline/
  },
  // Permissions
  {
    what: "unknown custom permission in Apex",
    file: `${CLASSES}/base/Permission.cls`,
    find: "'Countersign_Admin'",
    replace: "'Countersign_Admn'",
    says: /Countersign_Admn/
  },
  {
    what: "permission set with an unknown class",
    file: USER_SET,
    find: "CountersignController",
    replace: "CountersignControler",
    says: /CountersignControler/
  },
  {
    what: "permission set with an unknown permission",
    file: USER_SET,
    find: "<name>Countersign_User<",
    replace: "<name>Countersign_Usr<",
    says: /Countersign_Usr/
  },
  {
    what: "permission set with an unknown field",
    file: USER_SET,
    find: "  <hasActivationRequired>",
    replace:
      "  <fieldPermissions>\n    <editable>false</editable>\n    <field>Opportunity.Nmae</field>\n    <readable>true</readable>\n  </fieldPermissions>\n  <hasActivationRequired>",
    lineOf: "Opportunity.Nmae",
    says: /Nmae/
  },
  {
    what: "permission set with an unknown object",
    file: ADMIN_SET,
    find: "  <hasActivationRequired>",
    replace:
      "  <objectPermissions>\n    <allowCreate>false</allowCreate>\n    <allowDelete>false</allowDelete>\n    <allowEdit>false</allowEdit>\n    <allowRead>true</allowRead>\n    <modifyAllRecords>false</modifyAllRecords>\n    <object>Oportunity</object>\n    <viewAllRecords>false</viewAllRecords>\n  </objectPermissions>\n  <hasActivationRequired>",
    lineOf: "Oportunity",
    says: /Oportunity/
  },
  // Pages and records
  {
    what: "page property that the component does not have",
    file: PAGE,
    find: "<name>connectionName<",
    replace: "<name>connection<",
    says: /no property connection/
  },
  {
    what: "facet that does not exist",
    file: PAGE,
    find: "<value>Facet-related<",
    replace: "<value>Facet-relatd<",
    says: /Facet-relatd/
  },
  {
    what: "record with an unknown field",
    file: CLAIM,
    find: "<field>Help__c<",
    replace: "<field>Hlep__c<",
    says: /Hlep__c/
  },
  {
    what: "record value of the wrong type",
    file: CLAIM,
    find: 'xsd:boolean">true',
    replace: 'xsd:string">true',
    says: /xsd:boolean/
  },
  {
    what: "record that refers to nothing",
    file: CLAIM,
    find: '<value xsi:type="xsd:string">Ledgerline_Quotes<',
    replace: '<value xsi:type="xsd:string">Ledgerline_Quote<',
    says: /Ledgerline_Quote\b/
  },
  {
    what: "record value that is not in the picklist",
    file: CLAIM,
    find: ">UserInput<",
    replace: ">UserInputs<",
    says: /UserInputs/
  },
  {
    what: "application with an unknown tab",
    file: "force-app/main/default/applications/Countersign.app-meta.xml",
    find: "<tabs>Countersign_Setup<",
    replace: "<tabs>Countersign_Setp<",
    says: /Countersign_Setp/
  },
  {
    what: "tab of an unknown page",
    file: "force-app/main/default/tabs/Countersign_Setup.tab-meta.xml",
    find: "<flexiPage>Countersign_Setup<",
    replace: "<flexiPage>Countersign_Stup<",
    says: /Countersign_Stup/
  },
  // Metadata
  {
    what: "another API version",
    file: `${CLASSES}/base/Base64Url.cls-meta.xml`,
    find: "66.0",
    replace: "58.0",
    says: /58\.0/
  },
  {
    what: "class without -meta.xml",
    file: `${CLASSES}/base/SystemClock.cls-meta.xml`,
    reportedIn: `${CLASSES}/base/SystemClock.cls`,
    says: /SystemClock\.cls-meta\.xml/
  },
  {
    what: "unknown element",
    file: `${CLASSES}/base/Redactor.cls-meta.xml`,
    find: "<status>Active</status>",
    replace: "<status>Active</status>\n  <stauts>Active</stauts>",
    lineOf: "<stauts>",
    says: /stauts/
  },
  {
    what: "field without description",
    file: "force-app/main/default/objects/Countersign_Claim__mdt/fields/Pattern__c.field-meta.xml",
    find: "<description>Regular expression that the whole text has to match. Runs on at most 500 characters.</description>",
    replace: "",
    lineOf: "<CustomField",
    says: /description/
  },
  // Annotations and what they ask of a method
  {
    what: "misspelled annotation property on a line of its own",
    file: `${CLASSES}/entry/CountersignAction.cls`,
    find: "    label='Send with Countersign'",
    replace: "    lable='Send with Countersign'",
    says: /lable/
  },
  {
    what: "method for components that is no static one",
    file: `${CLASSES}/entry/CountersignKeyController.cls`,
    find: "public static ImportedKey importKey",
    replace: "public ImportedKey importKey",
    says: /has to be static/
  },
  {
    what: "asynchronous method that returns something",
    file: `${CLASSES}/audit/AuditLog.cls`,
    find: "  private static Countersign_Log__c logOf(",
    replace: "  @Future\n  private static Countersign_Log__c logOf(",
    lineOf: "private static Countersign_Log__c logOf(",
    says: /has to return void/
  },
  {
    what: "second method that a Flow could call",
    file: `${CLASSES}/entry/CountersignAction.cls`,
    find: "  private static Result accept(",
    replace: "  @InvocableMethod\n  private static Result accept(",
    lineOf: "private static Result accept(",
    says: /one method of a class only/
  },
  {
    what: "test method with a parameter",
    file: `${TESTS}/base/IsoTimeTest.cls`,
    find: "static void shouldReadDays()",
    replace: "static void shouldReadDays(String day)",
    says: /takes no parameters/
  },
  {
    what: "test that asserts nothing",
    file: `${TESTS}/base/SitePathTest.cls`,
    find: "  @IsTest\n",
    replace: "  @IsTest\n  static void shouldPlant() {\n    String planted = 'x';\n  }\n\n  @IsTest\n",
    lineOf: "shouldPlant",
    says: /shouldPlant asserts nothing/
  },
  // Triggers
  {
    what: "unknown field in a trigger",
    file: "force-app/demo/default/triggers/DemoLeadConversion.trigger",
    find: "if (each.IsConverted &&",
    replace: "if (each.IsConvertd &&",
    says: /IsConvertd/
  },
  // Templates
  {
    what: "handler that the component does not have",
    file: "lwc-src/countersignReference/countersignReference.html",
    find: "onclick={handleCopy}",
    replace: "onclick={handleCoppy}",
    says: /handleCoppy.*handleCopy/
  },
  {
    what: "member that the component does not have",
    file: "lwc-src/countersignHistory/countersignHistory.html",
    find: "aria-expanded={expanded}",
    replace: "aria-expanded={expandd}",
    says: /expandd/
  },
  {
    what: "text that the component does not have",
    file: "lwc-src/countersignTokenCache/countersignTokenCache.html",
    find: "{i18n.tokensNote}",
    replace: "{i18n.tokenNote}",
    says: /tokenNote/
  },
  {
    what: "member that the items of a list do not have",
    file: "lwc-src/countersignHistory/countersignHistory.html",
    find: "{row.message}",
    replace: "{row.mesage}",
    says: /mesage/
  },
  {
    what: "value of a type that a component does not take",
    file: "lwc-src/countersignFlowScreen/countersignFlowScreen.html",
    find: "heading={heading}",
    replace: "heading={sendRequired}",
    says: /boolean/
  },
  {
    what: "unknown property of a base component",
    file: "lwc-src/countersignKeyImport/countersignKeyImport.html",
    find: "label={i18n.privateKey}",
    replace: "lable={i18n.privateKey}",
    says: /takes no property lable/
  },
  {
    what: "unknown property of the second of two components",
    file: "lwc-src/countersignClaimForm/countersignClaimForm.html",
    find: "options={shown.options}",
    replace: "option={shown.options}",
    says: /takes no property option/
  },
  {
    what: "event that a component does not dispatch",
    file: "lwc-src/countersignAdmin/countersignAdmin.html",
    find: "onchoose={handleChoose}",
    replace: "onchose={handleChoose}",
    says: /nothing in <c-countersign-connection-list> dispatches "chose"/
  },
  {
    what: "unknown directive",
    file: "lwc-src/countersignConnectionList/countersignConnectionList.html",
    find: "lwc:if={hasMany}",
    replace: "lwc:iff={hasMany}",
    says: /lwc:iff/
  },
  {
    what: "unknown role of a flow property",
    file: "lwc-src/countersignFlowScreen/countersignFlowScreen.js-meta.xml",
    find: 'role="outputOnly"',
    replace: 'role="outputsOnly"',
    says: /outputsOnly/
  },
  {
    what: "component of another API version",
    file: "lwc-src/countersignForm/countersignForm.js-meta.xml",
    find: "<apiVersion>66.0<",
    replace: "<apiVersion>65.0<",
    says: /apiVersion is 65\.0/
  },
  // Names in pages, actions, flows and records
  {
    what: "connection that a page names and nobody has",
    file: "force-app/demo/default/flexipages/Countersign_Partner_Portal.flexipage-meta.xml",
    find: "<value>Ledgerline_Portal<",
    replace: "<value>Ledgerline_Portl<",
    says: /no connection Ledgerline_Portl/
  },
  {
    what: "unknown type of page",
    file: "force-app/main/default/flexipages/Countersign_Setup.flexipage-meta.xml",
    find: "<type>AppPage<",
    replace: "<type>AppPag<",
    says: /no type of page AppPag/
  },
  {
    what: "action of an unknown component",
    file: "force-app/demo/default/quickActions/Opportunity.Send_With_Countersign.quickAction-meta.xml",
    find: ">countersignAction<",
    replace: ">countersignActon<",
    says: /no component countersignActon/
  },
  {
    what: "field of the record that a flow does not have",
    file: ACTION_FLOW,
    find: "$Record.Id<",
    replace: "$Record.Idd<",
    says: /no field Idd/
  },
  {
    what: "name in a text of a flow",
    file: SCREEN_FLOW,
    find: "{!reference}",
    replace: "{!referenc}",
    says: /no element referenc/
  },
  {
    what: "unknown principal",
    file: "force-app/demo/default/permissionsets/Countersign_Demo.permissionset-meta.xml",
    find: "Ledgerline_JWT-Senders",
    replace: "Ledgerline_JWT-Sender",
    says: /no external credential principal Ledgerline_JWT-Sender/
  },
  // Files
  {
    what: "malformed XML of a type that the local org does not read",
    file: "force-app/demo/default/tabs/Countersign_Partner_Portal.tab-meta.xml",
    find: "<label>Partner portal</label>",
    replace: "<label>Partner portal</labl>",
    says: /Malformed XML/
  },
  {
    what: "static resource without -meta.xml",
    file: "force-app/main/test/staticresources/Countersign_Key_Vectors.resource-meta.xml",
    reportedIn: "force-app/main/test/staticresources/Countersign_Key_Vectors.json",
    says: /Countersign_Key_Vectors\.resource-meta\.xml is missing/
  },
  {
    what: "rule that shows its message at an unknown field",
    file: "force-app/main/default/objects/Countersign_Connection__mdt/validationRules/Timeout_Range.validationRule-meta.xml",
    find: "<errorDisplayField>Service_Timeout_Seconds__c<",
    replace: "<errorDisplayField>Service_Timeout_Second__c<",
    says: /no field Service_Timeout_Second__c/
  },
  {
    what: "text for people in Apex",
    file: `${CLASSES}/flow/ChoiceFlow.cls`,
    find: "public inherited sharing class ChoiceFlow {",
    replace:
      "public inherited sharing class ChoiceFlow {\n  private static final Exception PLANTED = new AuraHandledException('You may not do this.');",
    lineOf: "PLANTED",
    says: /text for people/
  },
  // What this package has promised itself
  {
    what: "class without sharing keyword",
    file: `${CLASSES}/flow/Guard.cls`,
    find: "public inherited sharing class Guard",
    replace: "public class Guard",
    says: /sharing/
  },
  {
    what: "debug statement",
    file: `${CLASSES}/base/TextTemplate.cls`,
    find: "    return ",
    replace: "    System.debug('planted');\n    return ",
    says: /System\.debug/
  },
  {
    what: "test switch in production code",
    file: `${CLASSES}/base/IsoTime.cls`,
    find: "    return ",
    replace: "    Boolean planted = Test.isRunningTest();\n    return ",
    says: /isRunningTest/
  },
  {
    what: "token in a receipt",
    file: RECEIPT,
    find: "  public String code { get; private set; }",
    replace:
      "  public String accessToken { get; private set; }\n\n  @AuraEnabled\n  public String code { get; private set; }",
    says: /accessToken/
  }
];
