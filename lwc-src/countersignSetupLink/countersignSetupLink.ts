import { LightningElement, api } from "lwc";
import { i18n } from "c/countersignLabels";
import type { SetupLink } from "countersign/adminWire";

/** A link to the page of Setup where something is put right; opens beside the page, whose inputs stay. */
export default class CountersignSetupLink extends LightningElement {
  @api link!: SetupLink;

  i18n = i18n;
}
