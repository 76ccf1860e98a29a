import { Worker } from 'node:worker_threads'
import { problem, SatsumaError } from '../errors/index.ts'
import type { OnProgress } from '../stats/index.ts'
import type { Task, Telling } from './perform.ts'

/** Node 20 runs no TypeScript, so from the sources a thread begins with what can. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? './testing/run-source.js' : './thread.js',
  import.meta.url,
)

export interface Running {
  /** Memory that is handed over to the thread instead of copied. */
  readonly handOver: readonly ArrayBuffer[]
  /** What its objects may take; numbers in typed arrays are not among them. */
  readonly memoryMb: number
  readonly signal: AbortSignal | undefined
  readonly tell: OnProgress
}

/** Does a task in a thread of its own, which has ended when this resolves or rejects. */
export async function runInThread(task: Task, running: Running): Promise<unknown> {
  const thread = new Worker(SCRIPT, {
    workerData: task,
    transferList: [...running.handOver],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: running.memoryMb, maxYoungGenerationSizeMb: 64 },
  })
  const over = new AbortController()
  try {
    return await answerOf(thread, running, over.signal)
  } finally {
    over.abort()
    await thread.terminate()
  }
}

function answerOf(thread: Worker, { signal, tell, memoryMb }: Running, over: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.on('message', (telling: Telling) => {
      if (over.aborted) return
      if (telling.kind === 'progress') tell(telling.done)
      else if (telling.kind === 'result') resolve(telling.value)
      else reject(errorOf(telling, memoryMb))
    })
    thread.on('messageerror', reject)
    thread.on('error', (error: NodeJS.ErrnoException) => reject(deathBy(error, memoryMb)))
    thread.on('exit', (code) => reject(crashed(`its thread ended with ${code}`)))
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: over })
    if (signal?.aborted) reject(signal.reason)
  })
}

function errorOf(telling: Extract<Telling, { kind: 'problems' | 'error' }>, memoryMb: number): unknown {
  if (telling.kind === 'problems') return new SatsumaError(telling.problems)
  return isWithoutRoom(telling.error) ? outOfMemory(memoryMb, telling.error) : telling.error
}

function deathBy(error: NodeJS.ErrnoException, memoryMb: number): SatsumaError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(memoryMb, error)
  return crashed(error.message, error)
}

/** What V8 says where there is no memory for a typed array. */
function isWithoutRoom(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed|Invalid typed array length/.test(error.message)
}

const outOfMemory = (mb: number, cause: unknown) =>
  new SatsumaError([problem('apart/out-of-memory', { mb })], { cause })

const crashed = (detail: string, cause?: unknown) =>
  new SatsumaError([problem('apart/crashed', { detail })], { cause })
