import addItems from "@salesforce/label/c.Countersign_UI_Add_Items";
import available from "@salesforce/label/c.Countersign_UI_Available";
import badCharacters from "@salesforce/label/c.Countersign_Input_Characters";
import badDate from "@salesforce/label/c.Countersign_Input_Date";
import badDateTime from "@salesforce/label/c.Countersign_Input_Date_Time";
import badNumber from "@salesforce/label/c.Countersign_Input_Number";
import badNumberSize from "@salesforce/label/c.Countersign_Input_Number_Size";
import cause from "@salesforce/label/c.Countersign_UI_Cause";
import checkFailed from "@salesforce/label/c.Countersign_UI_Check_Failed";
import checking from "@salesforce/label/c.Countersign_UI_Checking";
import checkStatus from "@salesforce/label/c.Countersign_UI_Check_Status";
import chooseConnection from "@salesforce/label/c.Countersign_UI_Choose_Connection";
import chooseOption from "@salesforce/label/c.Countersign_UI_Choose_Option";
import chosen from "@salesforce/label/c.Countersign_UI_Chosen";
import close from "@salesforce/label/c.Countersign_UI_Close";
import copied from "@salesforce/label/c.Countersign_UI_Copied";
import copyByHand from "@salesforce/label/c.Countersign_UI_Copy_By_Hand";
import copyReference from "@salesforce/label/c.Countersign_UI_Copy_Reference";
import empty from "@salesforce/label/c.Countersign_UI_Empty";
import fix from "@salesforce/label/c.Countersign_UI_Fix";
import history from "@salesforce/label/c.Countersign_UI_History";
import historyDelivered from "@salesforce/label/c.Countersign_UI_History_Delivered";
import historyEmpty from "@salesforce/label/c.Countersign_UI_History_Empty";
import historyFailed from "@salesforce/label/c.Countersign_UI_History_Failed";
import historyLoading from "@salesforce/label/c.Countersign_UI_History_Loading";
import historyUnavailable from "@salesforce/label/c.Countersign_UI_History_Unavailable";
import historyUnknown from "@salesforce/label/c.Countersign_UI_History_Unknown";
import inputsKept from "@salesforce/label/c.Countersign_UI_Inputs_Kept";
import launchFrameTitle from "@salesforce/label/c.Countersign_UI_Launch_Frame_Title";
import launchNewTab from "@salesforce/label/c.Countersign_UI_Launch_New_Tab";
import launchOnce from "@salesforce/label/c.Countersign_UI_Launch_Once";
import launchOpened from "@salesforce/label/c.Countersign_UI_Launch_Opened";
import launchRefused from "@salesforce/label/c.Countersign_UI_Launch_Refused";
import loadFailed from "@salesforce/label/c.Countersign_UI_Load_Failed";
import loading from "@salesforce/label/c.Countersign_UI_Loading";
import newTab from "@salesforce/label/c.Countersign_UI_New_Tab";
import no from "@salesforce/label/c.Countersign_UI_No";
import noAnswer from "@salesforce/label/c.Countersign_UI_No_Answer";
import noChoice from "@salesforce/label/c.Countersign_UI_No_Choice";
import noChoiceAction from "@salesforce/label/c.Countersign_UI_No_Choice_Action";
import noConnection from "@salesforce/label/c.Countersign_UI_No_Connection";
import noConnectionAction from "@salesforce/label/c.Countersign_UI_No_Connection_Action";
import noInputs from "@salesforce/label/c.Countersign_UI_No_Inputs";
import noSelection from "@salesforce/label/c.Countersign_UI_No_Selection";
import notAnOption from "@salesforce/label/c.Countersign_Input_Option";
import notPermitted from "@salesforce/label/c.Countersign_Not_Permitted_Message";
import notPermittedAction from "@salesforce/label/c.Countersign_Not_Permitted_Action";
import onePerLine from "@salesforce/label/c.Countersign_UI_One_Per_Line";
import pattern from "@salesforce/label/c.Countersign_Input_Pattern";
import readOnlyHeading from "@salesforce/label/c.Countersign_UI_Read_Only_Heading";
import reference from "@salesforce/label/c.Countersign_UI_Reference";
import removeItems from "@salesforce/label/c.Countersign_UI_Remove_Items";
import required from "@salesforce/label/c.Countersign_Input_Required";
import retry from "@salesforce/label/c.Countersign_UI_Retry";
import rowsOmitted from "@salesforce/label/c.Countersign_UI_Rows_Omitted";
import send from "@salesforce/label/c.Countersign_UI_Send";
import sendAnother from "@salesforce/label/c.Countersign_UI_Send_Another";
import sendFailed from "@salesforce/label/c.Countersign_UI_Send_Failed";
import sendFirst from "@salesforce/label/c.Countersign_UI_Send_First";
import sending from "@salesforce/label/c.Countersign_UI_Sending";
import sent from "@salesforce/label/c.Countersign_UI_Sent";
import sentAt from "@salesforce/label/c.Countersign_UI_Sent_At";
import sourceConstant from "@salesforce/label/c.Countersign_UI_Source_Constant";
import sourceContext from "@salesforce/label/c.Countersign_UI_Source_Context";
import sourceOrganization from "@salesforce/label/c.Countersign_UI_Source_Organization";
import sourceProvider from "@salesforce/label/c.Countersign_UI_Source_Provider";
import sourceRecord from "@salesforce/label/c.Countersign_UI_Source_Record";
import sourceUser from "@salesforce/label/c.Countersign_UI_Source_User";
import timeOf from "@salesforce/label/c.Countersign_UI_Time_Of";
import title from "@salesforce/label/c.Countersign_UI_Title";
import tooLarge from "@salesforce/label/c.Countersign_Input_Maximum";
import tooLong from "@salesforce/label/c.Countersign_Input_Too_Long";
import tooMany from "@salesforce/label/c.Countersign_Input_Too_Many";
import tooSmall from "@salesforce/label/c.Countersign_Input_Minimum";
import yes from "@salesforce/label/c.Countersign_UI_Yes";

/**
 * Every text the components show, apart from what the server and the admin supply. Where a rule is broken, the server
 * says it with the same label.
 */
export const i18n = {
  addItems,
  available,
  badCharacters,
  badDate,
  badDateTime,
  badNumber,
  badNumberSize,
  cause,
  checkFailed,
  checking,
  checkStatus,
  chooseConnection,
  chooseOption,
  chosen,
  close,
  copied,
  copyByHand,
  copyReference,
  empty,
  fix,
  history,
  historyDelivered,
  historyEmpty,
  historyFailed,
  historyLoading,
  historyUnavailable,
  historyUnknown,
  inputsKept,
  launchFrameTitle,
  launchNewTab,
  launchOnce,
  launchOpened,
  launchRefused,
  loadFailed,
  loading,
  newTab,
  no,
  noAnswer,
  noChoice,
  noChoiceAction,
  noConnection,
  noConnectionAction,
  noInputs,
  noSelection,
  notAnOption,
  notPermitted,
  notPermittedAction,
  onePerLine,
  pattern,
  readOnlyHeading,
  reference,
  removeItems,
  required,
  retry,
  rowsOmitted,
  send,
  sendAnother,
  sendFailed,
  sendFirst,
  sending,
  sent,
  sentAt,
  sourceConstant,
  sourceContext,
  sourceOrganization,
  sourceProvider,
  sourceRecord,
  sourceUser,
  timeOf,
  title,
  tooLarge,
  tooLong,
  tooMany,
  tooSmall,
  yes
} as const;

/**
 * Puts values into a label's placeholders.
 * @param template the label's text, with `{0}`, `{1}` ... where the values go
 * @param values in the order of the placeholders; one without a value stays visible, so that it is noticed
 */
export function format(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
