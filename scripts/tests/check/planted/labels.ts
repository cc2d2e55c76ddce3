import type { Mistake } from "./mistake.ts";
import { RECEIPT } from "./places.ts";

export const labels: readonly Mistake[] = [
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
  }
];
