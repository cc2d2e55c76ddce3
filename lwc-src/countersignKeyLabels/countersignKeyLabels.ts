import accept from "@salesforce/label/c.Countersign_Key_Import_Accept";
import failed from "@salesforce/label/c.Countersign_Key_Import_Failed";
import importKey from "@salesforce/label/c.Countersign_Key_Import_Action";
import importing from "@salesforce/label/c.Countersign_Key_Import_Importing";
import keyId from "@salesforce/label/c.Countersign_Key_Import_Id";
import nextSteps from "@salesforce/label/c.Countersign_Key_Import_Next";
import note from "@salesforce/label/c.Countersign_Key_Import_Note";
import privateKey from "@salesforce/label/c.Countersign_Key_Import_Private";
import privateKeyHelp from "@salesforce/label/c.Countersign_Key_Import_Private_Help";
import stored from "@salesforce/label/c.Countersign_Key_Import_Stored";
import thumbprint from "@salesforce/label/c.Countersign_Key_Import_Thumbprint";
import title from "@salesforce/label/c.Countersign_Key_Import_Title";
import warning from "@salesforce/label/c.Countersign_Key_Storage_Warning";

/** Every text of the key import, from custom labels. */
export const keyI18n = {
  accept,
  failed,
  importKey,
  importing,
  keyId,
  nextSteps,
  note,
  privateKey,
  privateKeyHelp,
  stored,
  thumbprint,
  title,
  warning
};
