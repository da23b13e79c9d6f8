import { request } from 'node:http'
import { quantilesOf } from '#lib/stats/quantile'

export type Answer = { readonly status: number; readonly text: string }
export type Question = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a server has answered, by what it was asked for. */
export class Answers {
  readonly #times = new Map<string, number[]>()
  readonly statuses = new Map<number, number>()
  /** Requests that got no answer at all, by why. */
  readonly broken = new Map<string, number>()

  /** Asks, waits until the answer is whole, and notes how long that took; null where there was none. */
  async ask(kind: string, url: string, question: Question = {}): Promise<Answer | null> {
    const began = performance.now()
    try {
      const answer = await answerTo(url, question)
      this.note(kind, performance.now() - began)
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1)
      return answer
    } catch (fault) {
      const name = String((fault as { code?: unknown }).code ?? fault)
      this.broken.set(name, (this.broken.get(name) ?? 0) + 1)
      return null
    }
  }

  /** Milliseconds that something took which consists of several requests. */
  note(kind: string, time: number): void {
    const times = this.#times.get(kind) ?? []
    times.push(time)
    this.#times.set(kind, times)
  }

  /** How many answers were of a hundred: 2 for 2xx. */
  count(hundred: number): number {
    return [...this.statuses].reduce(
      (sum, [status, count]) => sum + (Math.floor(status / 100) === hundred ? count : 0),
      0,
    )
  }

  /** Milliseconds that so much of one kind of answers stays below; null where there was none. */
  quantile(kind: string, part: number): number | null {
    const times = this.#times.get(kind)
    return times === undefined ? null : (quantilesOf(Float64Array.from(times), [part])[0] ?? null)
  }

  /** A line for each kind: how many, and what half, 95 and 97.5 of a hundred stay below. */
  lines(): string[] {
    return [...this.#times].sort().map(([kind, times]) => {
      const [half, most, slow] = quantilesOf(Float64Array.from(times), [0.5, 0.95, 0.975]).map((time) =>
        time.toFixed(0),
      )
      return `${kind.padEnd(22)}${String(times.length).padStart(6)}   50 % ${half} ms   95 % ${most} ms   97.5 % ${slow} ms`
    })
  }
}

/** Each on a connection of its own: one that is kept may be closed by the server the moment it is used again. */
function answerTo(url: string, { method = 'GET', headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString() }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
