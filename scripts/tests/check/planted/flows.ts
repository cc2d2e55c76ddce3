import type { Mistake } from "./mistake.ts";
import { ACTION_FLOW, SCREEN_FLOW } from "./places.ts";

export const flows: readonly Mistake[] = [
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
  {
    what: "single value for an input that is a list",
    file: ACTION_FLOW,
    find: "<name>inputValues</name>\n    <dataType>String</dataType>\n    <isCollection>true</isCollection>",
    replace: "<name>inputValues</name>\n    <dataType>String</dataType>\n    <isCollection>false</isCollection>",
    lineOf: "<elementReference>inputValues<",
    says: /takes a list, this is a single value/
  },
  {
    what: "text for an input that is true or false",
    file: SCREEN_FLOW,
    find: "<booleanValue>true</booleanValue>",
    replace: "<stringValue>yes</stringValue>",
    says: /sendRequired is of type Boolean, this is of type string/
  }
];
