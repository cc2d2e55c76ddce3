import activate from "@salesforce/label/c.Countersign_Editor_Activate";
import activated from "@salesforce/label/c.Countersign_Editor_Activated";
import addClaim from "@salesforce/label/c.Countersign_Editor_Add_Claim";
import addColumn from "@salesforce/label/c.Countersign_Editor_Add_Column";
import addMember from "@salesforce/label/c.Countersign_Editor_Add_Member";
import claims from "@salesforce/label/c.Countersign_Editor_Claims";
import claimsEmpty from "@salesforce/label/c.Countersign_Editor_Claims_Empty";
import column from "@salesforce/label/c.Countersign_Editor_Column";
import columnLabel from "@salesforce/label/c.Countersign_Editor_Column_Label";
import columnPath from "@salesforce/label/c.Countersign_Editor_Column_Path";
import columnRemove from "@salesforce/label/c.Countersign_Editor_Column_Remove";
import columns from "@salesforce/label/c.Countersign_Editor_Columns";
import columnsFull from "@salesforce/label/c.Countersign_Editor_Columns_Full";
import columnsNeeded from "@salesforce/label/c.Countersign_Editor_Columns_Needed";
import columnType from "@salesforce/label/c.Countersign_Editor_Column_Type";
import context from "@salesforce/label/c.Countersign_Editor_Context";
import deactivate from "@salesforce/label/c.Countersign_Editor_Deactivate";
import deactivated from "@salesforce/label/c.Countersign_Editor_Deactivated";
import done from "@salesforce/label/c.Countersign_Editor_Done";
import edit from "@salesforce/label/c.Countersign_Editor_Edit";
import editing from "@salesforce/label/c.Countersign_Editor_Editing";
import field from "@salesforce/label/c.Countersign_Editor_Field";
import fieldOf from "@salesforce/label/c.Countersign_Editor_Field_Of";
import fieldsFailed from "@salesforce/label/c.Countersign_Editor_Fields_Failed";
import fieldUnknown from "@salesforce/label/c.Countersign_Editor_Field_Unknown";
import filter from "@salesforce/label/c.Countersign_Editor_Filter";
import follow from "@salesforce/label/c.Countersign_Editor_Follow";
import inactive from "@salesforce/label/c.Countersign_Editor_Inactive";
import lengthSmall from "@salesforce/label/c.Countersign_Editor_Length_Small";
import memberPathForm from "@salesforce/label/c.Countersign_Editor_Member_Path_Form";
import members from "@salesforce/label/c.Countersign_Editor_Members";
import membersEmpty from "@salesforce/label/c.Countersign_Editor_Members_Empty";
import moved from "@salesforce/label/c.Countersign_Editor_Moved";
import moveDown from "@salesforce/label/c.Countersign_Editor_Move_Down";
import moveUp from "@salesforce/label/c.Countersign_Editor_Move_Up";
import nameCharacters from "@salesforce/label/c.Countersign_Editor_Name_Characters";
import nameDuplicate from "@salesforce/label/c.Countersign_Editor_Name_Duplicate";
import nameMissing from "@salesforce/label/c.Countersign_Editor_Name_Missing";
import nameRegistered from "@salesforce/label/c.Countersign_Editor_Name_Registered";
import nameServerOnly from "@salesforce/label/c.Countersign_Editor_Name_Server_Only";
import noMatch from "@salesforce/label/c.Countersign_Editor_No_Match";
import noObject from "@salesforce/label/c.Countersign_Editor_No_Object";
import noProviders from "@salesforce/label/c.Countersign_Editor_No_Providers";
import patternBad from "@salesforce/label/c.Countersign_Editor_Pattern_Bad";
import patternFailed from "@salesforce/label/c.Countersign_Editor_Pattern_Failed";
import patternMatches from "@salesforce/label/c.Countersign_Editor_Pattern_Matches";
import patternNoMatch from "@salesforce/label/c.Countersign_Editor_Pattern_No_Match";
import position from "@salesforce/label/c.Countersign_Editor_Position";
import problem from "@salesforce/label/c.Countersign_Editor_Problem";
import provider from "@salesforce/label/c.Countersign_Editor_Provider";
import rangeOrder from "@salesforce/label/c.Countersign_Editor_Range_Order";
import remove from "@salesforce/label/c.Countersign_Editor_Remove";
import removed from "@salesforce/label/c.Countersign_Editor_Removed";
import sample from "@salesforce/label/c.Countersign_Editor_Sample";
import unnamed from "@salesforce/label/c.Countersign_Editor_Unnamed";
import vocabularyFailed from "@salesforce/label/c.Countersign_Editor_Vocabulary_Failed";

/** Every text of the claim and response member editors, apart from what the server supplies. */
export const editorI18n = {
  activate,
  activated,
  addClaim,
  addColumn,
  addMember,
  claims,
  claimsEmpty,
  column,
  columnLabel,
  columnPath,
  columnRemove,
  columns,
  columnsFull,
  columnsNeeded,
  columnType,
  context,
  deactivate,
  deactivated,
  done,
  edit,
  editing,
  field,
  fieldOf,
  fieldsFailed,
  fieldUnknown,
  filter,
  follow,
  inactive,
  lengthSmall,
  memberPathForm,
  members,
  membersEmpty,
  moved,
  moveDown,
  moveUp,
  nameCharacters,
  nameDuplicate,
  nameMissing,
  nameRegistered,
  nameServerOnly,
  noMatch,
  noObject,
  noProviders,
  patternBad,
  patternFailed,
  patternMatches,
  patternNoMatch,
  position,
  problem,
  provider,
  rangeOrder,
  remove,
  removed,
  sample,
  unnamed,
  vocabularyFailed
} as const;
