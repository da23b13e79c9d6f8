import type { CellReader } from '../cells/cell-reader.ts'

/** Reads from the columns of statuses whether an ad, or what it belongs to, is stopped. */
export class DeliveryReader {
  readonly #columns: readonly { readonly index: number; readonly stops: Map<string, boolean> }[]

  constructor(side: readonly CellReader[]) {
    this.#columns = side
      .filter(({ column }) => column.field === 'status')
      .map(({ column }) => ({ index: column.index, stops: new Map() }))
  }

  isStopped(cells: readonly string[]): boolean {
    for (const { index, stops } of this.#columns) {
      const cell = cells[index] ?? ''
      let found = stops.get(cell)
      if (found === undefined) {
        found = saysStopped(cell)
        if (stops.size < MOST_STATUSES) stops.set([...cell].join(''), found)
      }
      if (found) return true
    }
    return false
  }
}

const MOST_STATUSES = 100

/** Whether a status says that an ad is not being shown, in the words of the platforms. One that has come to its end is none. */
export function saysStopped(status: string): boolean {
  return STOPPED.test(status.normalize('NFKC').trim().toLowerCase().replace(/ё/g, 'е'))
}

const STOPPED =
  /^(?:(?:campaign |ad ?set |adset |ad group |ad )?(?:is )?(?:paused|inactive|not[ _]delivering|not delivered|archived|deleted|removed|disabled?|off|stopped|suspended|rejected|disapproved)\b|остановлен|приостановлен|на паузе|пауза|неактивн|не активн|не показыва|отключен|выключен|архив|в архиве|удален|отклонен|призупинен|неактивн|зупинен|pausad|inactiv|archivad|desativad|en pause|désactivé|archivé|pausiert|inaktiv|archiviert|متوقف|موقوف|غير نشط|مؤرشف|محذوف|一時停止|停止|オフ|非アクティブ|配信停止|已暂停|已暫停|已停用|일시중지|꺼짐|비활성)/u
