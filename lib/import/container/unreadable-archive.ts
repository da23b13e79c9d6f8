import type { Params } from '../../kernel/problem.ts'
import type { Refusal } from '../../kernel/result.ts'

/** Raised where an archive cannot be read: damaged, locked, or larger than its caps allow. */
export class UnreadableArchive extends Error {
  readonly reason: Refusal
  constructor(key: string, params: Params = {}) {
    super(key)
    this.reason = { key, params }
  }
}
