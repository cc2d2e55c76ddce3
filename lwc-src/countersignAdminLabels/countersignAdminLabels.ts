import callService from "@salesforce/label/c.Countersign_Admin_Call_Service";
import callServiceHelp from "@salesforce/label/c.Countersign_Admin_Call_Service_Help";
import certificateExpired from "@salesforce/label/c.Countersign_Admin_Certificate_Expired";
import certificateExpires from "@salesforce/label/c.Countersign_Admin_Certificate_Expires";
import certificateExpiry from "@salesforce/label/c.Countersign_Admin_Certificate_Expiry";
import certificateExpiryHelp from "@salesforce/label/c.Countersign_Admin_Certificate_Expiry_Help";
import certificateSoon from "@salesforce/label/c.Countersign_Admin_Certificate_Soon";
import choose from "@salesforce/label/c.Countersign_Admin_Choose";
import claimAsked from "@salesforce/label/c.Countersign_Admin_Claim_Asked";
import claimAskedDefault from "@salesforce/label/c.Countersign_Admin_Claim_Asked_Default";
import claimLeftOut from "@salesforce/label/c.Countersign_Admin_Claim_Left_Out";
import claimRefused from "@salesforce/label/c.Countersign_Admin_Claim_Refused";
import claimSent from "@salesforce/label/c.Countersign_Admin_Claim_Sent";
import claimsFailed from "@salesforce/label/c.Countersign_Admin_Claims_Failed";
import claimsFor from "@salesforce/label/c.Countersign_Admin_Claims_For";
import claimsLater from "@salesforce/label/c.Countersign_Admin_Claims_Later";
import claimsRefused from "@salesforce/label/c.Countersign_Admin_Claims_Refused";
import claimsSound from "@salesforce/label/c.Countersign_Admin_Claims_Sound";
import columnCertificate from "@salesforce/label/c.Countersign_Admin_Column_Certificate";
import columnClaim from "@salesforce/label/c.Countersign_Admin_Column_Claim";
import columnConnection from "@salesforce/label/c.Countersign_Admin_Column_Connection";
import columnHealth from "@salesforce/label/c.Countersign_Admin_Column_Health";
import columnLastUse from "@salesforce/label/c.Countersign_Admin_Column_Last_Use";
import columnOutcome from "@salesforce/label/c.Countersign_Admin_Column_Outcome";
import columnSource from "@salesforce/label/c.Countersign_Admin_Column_Source";
import columnType from "@salesforce/label/c.Countersign_Admin_Column_Type";
import columnValue from "@salesforce/label/c.Countersign_Admin_Column_Value";
import connections from "@salesforce/label/c.Countersign_Admin_Connections";
import find from "@salesforce/label/c.Countersign_Admin_Find";
import formUnavailable from "@salesforce/label/c.Countersign_Admin_Form_Unavailable";
import healthBroken from "@salesforce/label/c.Countersign_Admin_Health_Broken";
import healthFailing from "@salesforce/label/c.Countersign_Admin_Health_Failing";
import healthNeverTested from "@salesforce/label/c.Countersign_Admin_Health_Never_Tested";
import healthWorking from "@salesforce/label/c.Countersign_Admin_Health_Working";
import inactive from "@salesforce/label/c.Countersign_Admin_Inactive";
import inputsHeading from "@salesforce/label/c.Countersign_Admin_Inputs_Heading";
import inspect from "@salesforce/label/c.Countersign_Admin_Inspect";
import inspectFailed from "@salesforce/label/c.Countersign_Admin_Inspect_Failed";
import inspectNote from "@salesforce/label/c.Countersign_Admin_Inspect_Note";
import inspecting from "@salesforce/label/c.Countersign_Admin_Inspecting";
import milliseconds from "@salesforce/label/c.Countersign_Admin_Milliseconds";
import noCertificate from "@salesforce/label/c.Countersign_Admin_No_Certificate";
import noConnections from "@salesforce/label/c.Countersign_Admin_No_Connections";
import noConnectionsAction from "@salesforce/label/c.Countersign_Admin_No_Connections_Action";
import noMatch from "@salesforce/label/c.Countersign_Admin_No_Match";
import notKept from "@salesforce/label/c.Countersign_Admin_Not_Kept";
import notRecorded from "@salesforce/label/c.Countersign_Admin_Not_Recorded";
import recordField from "@salesforce/label/c.Countersign_Admin_Record_Field";
import recordFieldAny from "@salesforce/label/c.Countersign_Admin_Record_Field_Any";
import recordInvalid from "@salesforce/label/c.Countersign_Admin_Record_Invalid";
import recordNeeded from "@salesforce/label/c.Countersign_Admin_Record_Needed";
import reload from "@salesforce/label/c.Countersign_Admin_Reload";
import runTest from "@salesforce/label/c.Countersign_Admin_Run_Test";
import showClaims from "@salesforce/label/c.Countersign_Admin_Show_Claims";
import showMore from "@salesforce/label/c.Countersign_Admin_Show_More";
import sourceConnection from "@salesforce/label/c.Countersign_Admin_Source_Connection";
import sourceInput from "@salesforce/label/c.Countersign_Admin_Source_Input";
import stages from "@salesforce/label/c.Countersign_Admin_Stages";
import statusFailed from "@salesforce/label/c.Countersign_Admin_Status_Failed";
import statusPassed from "@salesforce/label/c.Countersign_Admin_Status_Passed";
import statusSkipped from "@salesforce/label/c.Countersign_Admin_Status_Skipped";
import tabClaims from "@salesforce/label/c.Countersign_Admin_Tab_Claims";
import tabTest from "@salesforce/label/c.Countersign_Admin_Tab_Test";
import tabToken from "@salesforce/label/c.Countersign_Admin_Tab_Token";
import testCallFailed from "@salesforce/label/c.Countersign_Admin_Test_Call_Failed";
import testFailed from "@salesforce/label/c.Countersign_Admin_Test_Failed";
import testPassed from "@salesforce/label/c.Countersign_Admin_Test_Passed";
import testedAt from "@salesforce/label/c.Countersign_Admin_Tested_At";
import testing from "@salesforce/label/c.Countersign_Admin_Testing";
import timeAhead from "@salesforce/label/c.Countersign_Admin_Time_Ahead";
import timeHours from "@salesforce/label/c.Countersign_Admin_Time_Hours";
import timeMinutes from "@salesforce/label/c.Countersign_Admin_Time_Minutes";
import timeNow from "@salesforce/label/c.Countersign_Admin_Time_Now";
import timePast from "@salesforce/label/c.Countersign_Admin_Time_Past";
import timeSeconds from "@salesforce/label/c.Countersign_Admin_Time_Seconds";
import title from "@salesforce/label/c.Countersign_Admin_Title";
import tokenClaims from "@salesforce/label/c.Countersign_Admin_Token_Claims";
import tokenCopy from "@salesforce/label/c.Countersign_Admin_Token_Copy";
import tokenExpires from "@salesforce/label/c.Countersign_Admin_Token_Expires";
import tokenHeader from "@salesforce/label/c.Countersign_Admin_Token_Header";
import tokenHeading from "@salesforce/label/c.Countersign_Admin_Token_Heading";
import tokenIssued from "@salesforce/label/c.Countersign_Admin_Token_Issued";
import tokenNoTime from "@salesforce/label/c.Countersign_Admin_Token_No_Time";
import tokenNoWarnings from "@salesforce/label/c.Countersign_Admin_Token_No_Warnings";
import tokenNotBefore from "@salesforce/label/c.Countersign_Admin_Token_Not_Before";
import tokenRedacted from "@salesforce/label/c.Countersign_Admin_Token_Redacted";
import tokenSignature from "@salesforce/label/c.Countersign_Admin_Token_Signature";
import tokenTimes from "@salesforce/label/c.Countersign_Admin_Token_Times";
import tokenWarnings from "@salesforce/label/c.Countersign_Admin_Token_Warnings";
import tokensClear from "@salesforce/label/c.Countersign_Admin_Tokens_Clear";
import tokensClearFailed from "@salesforce/label/c.Countersign_Admin_Tokens_Clear_Failed";
import tokensCleared from "@salesforce/label/c.Countersign_Admin_Tokens_Cleared";
import tokensClearing from "@salesforce/label/c.Countersign_Admin_Tokens_Clearing";
import tokensNotKept from "@salesforce/label/c.Countersign_Admin_Tokens_Not_Kept";
import tokensNote from "@salesforce/label/c.Countersign_Admin_Tokens_Note";
import tokensUncertain from "@salesforce/label/c.Countersign_Admin_Tokens_Uncertain";

/** Every text of the administrator's components, apart from what the server supplies. */
export const adminI18n = {
  callService,
  callServiceHelp,
  certificateExpired,
  certificateExpires,
  certificateExpiry,
  certificateExpiryHelp,
  certificateSoon,
  choose,
  claimAsked,
  claimAskedDefault,
  claimLeftOut,
  claimRefused,
  claimSent,
  claimsFailed,
  claimsFor,
  claimsLater,
  claimsRefused,
  claimsSound,
  columnCertificate,
  columnClaim,
  columnConnection,
  columnHealth,
  columnLastUse,
  columnOutcome,
  columnSource,
  columnType,
  columnValue,
  connections,
  find,
  formUnavailable,
  healthBroken,
  healthFailing,
  healthNeverTested,
  healthWorking,
  inactive,
  inputsHeading,
  inspect,
  inspectFailed,
  inspectNote,
  inspecting,
  milliseconds,
  noCertificate,
  noConnections,
  noConnectionsAction,
  noMatch,
  notKept,
  notRecorded,
  recordField,
  recordFieldAny,
  recordInvalid,
  recordNeeded,
  reload,
  runTest,
  showClaims,
  showMore,
  sourceConnection,
  sourceInput,
  stages,
  statusFailed,
  statusPassed,
  statusSkipped,
  tabClaims,
  tabTest,
  tabToken,
  testCallFailed,
  testFailed,
  testPassed,
  testedAt,
  testing,
  timeAhead,
  timeHours,
  timeMinutes,
  timeNow,
  timePast,
  timeSeconds,
  title,
  tokenClaims,
  tokenCopy,
  tokenExpires,
  tokenHeader,
  tokenHeading,
  tokenIssued,
  tokenNoTime,
  tokenNoWarnings,
  tokenNotBefore,
  tokenRedacted,
  tokenSignature,
  tokenTimes,
  tokenWarnings,
  tokensClear,
  tokensClearFailed,
  tokensCleared,
  tokensClearing,
  tokensNotKept,
  tokensNote,
  tokensUncertain
} as const;
