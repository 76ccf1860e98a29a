import { LIMITS } from '../../ingest/limits.ts'
import type { Issue } from '../message.ts'
import { CALL_LIMITS } from './limits.ts'
import { cutText, mendText } from './text.ts'
import { type RejectionCode, type RepairCode, TREATMENTS, type TreatmentCode } from './treatments.ts'

type Path = readonly string[]

/** What an issue tells of its call, whatever is wrong with it. */
export interface NotedCall {
  readonly call: string
  readonly messageId: string
  /** The call as it came, as JSON; asked for only when something is wrong. */
  readonly text: () => string
}

/** Collects what is wrong with one call. */
export class CallNotes {
  readonly #noted: NotedCall
  readonly #repairs: Issue[] = []
  #further = 0
  #rejection: Issue | undefined

  constructor(noted: NotedCall) {
    this.#noted = noted
  }

  repaired(code: RepairCode, path: Path, what = ''): void {
    if (this.#repairs.length < CALL_LIMITS.repairs) this.#repairs.push(this.#issue(code, path, what))
    else this.#further += 1
  }

  /** Rejects the call; what was repaired of it no longer matters. */
  rejected(code: RejectionCode, path: Path): undefined {
    this.#rejection = this.#issue(code, path, '')
  }

  get rejection(): Issue | undefined {
    return this.#rejection
  }

  get issues(): readonly Issue[] {
    if (this.#rejection) return [this.#rejection]
    if (this.#further === 0) return this.#repairs
    return [...this.#repairs, this.#issue('further-repairs', [], String(this.#further))]
  }

  #issue(code: TreatmentCode, path: Path, what: string): Issue {
    const { kind, detail } = TREATMENTS[code]
    const { call, messageId, text } = this.#noted
    const body = cutText(text(), CALL_LIMITS.issueBodyLength)
    return { kind, code, path: shortPath(path), detail: detail(what), call, messageId, body }
  }
}

function shortPath(path: Path): Path {
  return path.map((name) => mendText(cutText(name, LIMITS.nameLength)))
}
