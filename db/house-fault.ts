/** Why a data folder, or a backup, cannot be used as it is. */
export type HouseFaultReason =
  | 'damaged'
  | 'dangling'
  | 'notADatabase'
  | 'unreadable'
  | 'foreign'
  | 'newer'
  | 'gone'
  | 'changesLost'
  | 'notWritable'
  | 'notMigrated'
  | 'restoreInterrupted'
  | 'beingRestored'
  | 'inUse'
  | 'notEmpty'
  | 'notABackup'
  | 'backupDamaged'
  | 'noRoom'

/**
 * For whoever keeps the machine: the message says what was found, where, and what to do. What was found is as it was.
 * People in front of a screen are told that it is so, not where: paths are none of their business.
 */
export class HouseFault extends Error {
  readonly code = 'HOUSE_FAULT'
  readonly reason: HouseFaultReason

  constructor(reason: HouseFaultReason, message: string) {
    super(message)
    this.reason = reason
    // Where in the program it was found helps nobody; logs print it in the place of the message.
    this.stack = message
  }
}

/** What to do where a house is not to be mended. */
export const RESTORE_IT =
  'List the backups with “touchstone doctor” and bring one back with “touchstone restore BACKUP --replace”; what is there now is put aside.'
