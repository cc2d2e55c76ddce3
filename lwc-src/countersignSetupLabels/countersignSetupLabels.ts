import aboutClaims from "@salesforce/label/c.Countersign_Setup_About_Claims";
import aboutIdentity from "@salesforce/label/c.Countersign_Setup_About_Identity";
import aboutPreset from "@salesforce/label/c.Countersign_Setup_About_Preset";
import aboutService from "@salesforce/label/c.Countersign_Setup_About_Service";
import aboutTest from "@salesforce/label/c.Countersign_Setup_About_Test";
import aboutToken from "@salesforce/label/c.Countersign_Setup_About_Token";
import activate from "@salesforce/label/c.Countersign_Setup_Activate";
import apiName from "@salesforce/label/c.Countersign_Setup_Name";
import back from "@salesforce/label/c.Countersign_Setup_Back";
import callFailed from "@salesforce/label/c.Countersign_Setup_Call_Failed";
import choosePreset from "@salesforce/label/c.Countersign_Setup_Choose_Preset";
import close from "@salesforce/label/c.Countersign_Setup_Close";
import complete from "@salesforce/label/c.Countersign_Setup_Complete";
import deactivate from "@salesforce/label/c.Countersign_Setup_Deactivate";
import discard from "@salesforce/label/c.Countersign_Setup_Discard";
import edit from "@salesforce/label/c.Countersign_Setup_Edit";
import exportAbout from "@salesforce/label/c.Countersign_Setup_Export_About";
import exportCopied from "@salesforce/label/c.Countersign_Setup_Export_Copied";
import exportCopy from "@salesforce/label/c.Countersign_Setup_Export_Copy";
import exportCopyFailed from "@salesforce/label/c.Countersign_Setup_Export_Copy_Failed";
import exportDownload from "@salesforce/label/c.Countersign_Setup_Export_Download";
import exportFiles from "@salesforce/label/c.Countersign_Setup_Export_Files";
import exportFolder from "@salesforce/label/c.Countersign_Setup_Export";
import failed from "@salesforce/label/c.Countersign_Setup_Failed";
import fixAt from "@salesforce/label/c.Countersign_Setup_Fix_At";
import goTo from "@salesforce/label/c.Countersign_Setup_Go_To";
import importAbout from "@salesforce/label/c.Countersign_Setup_Import_About";
import importAt from "@salesforce/label/c.Countersign_Setup_Import_At";
import importDone from "@salesforce/label/c.Countersign_Setup_Import_Done";
import importElement from "@salesforce/label/c.Countersign_Setup_Import_Element";
import importEmpty from "@salesforce/label/c.Countersign_Setup_Import_Empty";
import importField from "@salesforce/label/c.Countersign_Setup_Import_Field";
import importFieldTwice from "@salesforce/label/c.Countersign_Setup_Import_Field_Twice";
import importFiles from "@salesforce/label/c.Countersign_Setup_Import_Files";
import importFolder from "@salesforce/label/c.Countersign_Setup_Import";
import importNotOurs from "@salesforce/label/c.Countersign_Setup_Import_Not_Ours";
import importNotXml from "@salesforce/label/c.Countersign_Setup_Import_Not_Xml";
import importOneConnection from "@salesforce/label/c.Countersign_Setup_Import_One_Connection";
import importOtherConnection from "@salesforce/label/c.Countersign_Setup_Import_Other_Connection";
import importRead from "@salesforce/label/c.Countersign_Setup_Import_Read";
import importRefused from "@salesforce/label/c.Countersign_Setup_Import_Refused";
import importRoot from "@salesforce/label/c.Countersign_Setup_Import_Root";
import importText from "@salesforce/label/c.Countersign_Setup_Import_Text";
import importTwice from "@salesforce/label/c.Countersign_Setup_Import_Twice";
import importValue from "@salesforce/label/c.Countersign_Setup_Import_Value";
import isActive from "@salesforce/label/c.Countersign_Setup_Is_Active";
import isInactive from "@salesforce/label/c.Countersign_Setup_Is_Inactive";
import label from "@salesforce/label/c.Countersign_Setup_Label";
import labelHelp from "@salesforce/label/c.Countersign_Setup_Label_Help";
import linkApps from "@salesforce/label/c.Countersign_Setup_Link_Apps";
import linkCertificates from "@salesforce/label/c.Countersign_Setup_Link_Certificates";
import linkNamedCredentials from "@salesforce/label/c.Countersign_Setup_Link_Named_Credentials";
import linkPermissionSets from "@salesforce/label/c.Countersign_Setup_Link_Permission_Sets";
import linkRemoteSites from "@salesforce/label/c.Countersign_Setup_Link_Remote_Sites";
import links from "@salesforce/label/c.Countersign_Setup_Links";
import loadFailed from "@salesforce/label/c.Countersign_Setup_Load_Failed";
import members from "@salesforce/label/c.Countersign_Setup_Members";
import membersAbout from "@salesforce/label/c.Countersign_Setup_Members_About";
import more from "@salesforce/label/c.Countersign_Setup_More";
import nameHelp from "@salesforce/label/c.Countersign_Setup_Name_Help";
import needed from "@salesforce/label/c.Countersign_Setup_Needed";
import newConnection from "@salesforce/label/c.Countersign_Setup_New";
import noChoice from "@salesforce/label/c.Countersign_Setup_No_Choice";
import preset from "@salesforce/label/c.Countersign_Setup_Preset";
import refused from "@salesforce/label/c.Countersign_Setup_Refused";
import refusedElsewhere from "@salesforce/label/c.Countersign_Setup_Refused_Elsewhere";
import reload from "@salesforce/label/c.Countersign_Setup_Reload";
import ruleCallout from "@salesforce/label/c.Countersign_Setup_Rule_Callout";
import ruleLabel from "@salesforce/label/c.Countersign_Setup_Rule_Label";
import ruleLength from "@salesforce/label/c.Countersign_Setup_Rule_Length";
import ruleName from "@salesforce/label/c.Countersign_Setup_Rule_Name";
import ruleRange from "@salesforce/label/c.Countersign_Setup_Rule_Range";
import ruleUrl from "@salesforce/label/c.Countersign_Setup_Rule_Url";
import save from "@salesforce/label/c.Countersign_Setup_Save";
import saveAndContinue from "@salesforce/label/c.Countersign_Setup_Continue";
import saveFirst from "@salesforce/label/c.Countersign_Setup_Save_First";
import saved from "@salesforce/label/c.Countersign_Setup_Saved";
import saving from "@salesforce/label/c.Countersign_Setup_Saving";
import stateDone from "@salesforce/label/c.Countersign_Setup_State_Done";
import stateOpen from "@salesforce/label/c.Countersign_Setup_State_Open";
import stateWrong from "@salesforce/label/c.Countersign_Setup_State_Wrong";
import stepClaims from "@salesforce/label/c.Countersign_Setup_Step_Claims";
import stepIdentity from "@salesforce/label/c.Countersign_Setup_Step_Identity";
import stepPreset from "@salesforce/label/c.Countersign_Setup_Step_Preset";
import stepService from "@salesforce/label/c.Countersign_Setup_Step_Service";
import stepTest from "@salesforce/label/c.Countersign_Setup_Step_Test";
import stepToken from "@salesforce/label/c.Countersign_Setup_Step_Token";
import steps from "@salesforce/label/c.Countersign_Setup_Steps";
import testPassed from "@salesforce/label/c.Countersign_Setup_Test_Passed";
import timeout from "@salesforce/label/c.Countersign_Setup_Timeout";
import titleEdit from "@salesforce/label/c.Countersign_Setup_Title_Edit";
import titleNew from "@salesforce/label/c.Countersign_Setup_Title_New";
import unchanged from "@salesforce/label/c.Countersign_Setup_Unchanged";
import unsaved from "@salesforce/label/c.Countersign_Setup_Unsaved";

/** Texts of the guided set-up. */
export const setupI18n = {
  aboutClaims,
  aboutIdentity,
  aboutPreset,
  aboutService,
  aboutTest,
  aboutToken,
  activate,
  apiName,
  back,
  callFailed,
  choosePreset,
  close,
  complete,
  deactivate,
  discard,
  edit,
  exportAbout,
  exportCopied,
  exportCopy,
  exportCopyFailed,
  exportDownload,
  exportFiles,
  exportFolder,
  failed,
  fixAt,
  goTo,
  importAbout,
  importAt,
  importDone,
  importElement,
  importEmpty,
  importField,
  importFieldTwice,
  importFiles,
  importFolder,
  importNotOurs,
  importNotXml,
  importOneConnection,
  importOtherConnection,
  importRead,
  importRefused,
  importRoot,
  importText,
  importTwice,
  importValue,
  isActive,
  isInactive,
  label,
  labelHelp,
  linkApps,
  linkCertificates,
  linkNamedCredentials,
  linkPermissionSets,
  linkRemoteSites,
  links,
  loadFailed,
  members,
  membersAbout,
  more,
  nameHelp,
  needed,
  newConnection,
  noChoice,
  preset,
  refused,
  refusedElsewhere,
  reload,
  ruleCallout,
  ruleLabel,
  ruleLength,
  ruleName,
  ruleRange,
  ruleUrl,
  save,
  saveAndContinue,
  saveFirst,
  saved,
  saving,
  stateDone,
  stateOpen,
  stateWrong,
  stepClaims,
  stepIdentity,
  stepPreset,
  stepService,
  stepTest,
  stepToken,
  steps,
  testPassed,
  timeout,
  titleEdit,
  titleNew,
  unchanged,
  unsaved
} as const;
