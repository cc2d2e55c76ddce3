/** Shows in the log what became of each record that was sent after its transaction. */
trigger DemoOutcome on Countersign_Outcome__e(after insert) {
  for (Countersign_Outcome__e each : Trigger.new) {
    System.debug(each.Record_Id__c + ' ' + each.Code__c); // NOPMD: the log is what this demo is for
  }
}
