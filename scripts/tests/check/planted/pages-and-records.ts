import type { Mistake } from "./mistake.ts";
import { PAGE, ACTION_FLOW, SCREEN_FLOW, CLAIM } from "./places.ts";

export const pagesAndRecords: readonly Mistake[] = [
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
  {
    what: "identifier that is taken on a page",
    file: PAGE,
    find: "<identifier>relatedListsTab</identifier>",
    replace: "<identifier>detailTab</identifier>",
    says: /the identifier detailTab is taken/
  },
  {
    what: "visibility rule with an unknown field",
    file: PAGE,
    find: "        <componentName>force:detailPanel</componentName>",
    replace:
      "        <visibilityRule><criteria><leftValue>{!Record.Countersign_State__c}</leftValue></criteria></visibilityRule>\n        <componentName>force:detailPanel</componentName>",
    says: /Opportunity has no field Countersign_State__c/
  }
];
