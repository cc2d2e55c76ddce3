trigger CountersignSend on Countersign_Send__e(after insert) {
  AuditLog.keep(Trigger.new);
}
