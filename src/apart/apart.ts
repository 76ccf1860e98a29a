import { buffersOf, pack, unpack } from './luggage.ts'
import { Queue } from './queue.ts'
import { runInThread } from './run-thread.ts'
import type { AnyFunction, Statistics, StatsWork, Work } from './work.ts'

export interface ApartOptions {
  /** Ends the thread at once; `apart` rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  /** Hands the typed arrays of the input over instead of copying them: they are empty afterwards. */
  readonly handOver?: boolean
  /** What the objects of the thread may take, without the numbers in typed arrays. 2,048 MB by default. */
  readonly memoryMb?: number
}

const STATISTICS = new URL(
  import.meta.url.endsWith('.ts') ? '../stats/index.ts' : '../stats/index.js',
  import.meta.url,
).href

/** One heavy calculation at a time in a process, so that live traffic keeps a core. */
const queue = new Queue()

/**
 * Calls a function in a thread of its own, with the arguments that it takes here, and gives what it gives: a function
 * of `satsuma/stats` by its name, or one of another module ({@link workOf}).
 *
 * Arguments and results are cloned, so they are plain data, typed arrays, or what `satsuma/stats` exports; typed
 * arrays over a `SharedArrayBuffer` are shared. An `onProgress` among the arguments is told of progress, ten times
 * a second at most. What the function throws is thrown here: a `SatsumaError` with its problems, a `TypeError`,
 * a `RangeError`. Throws `apart/out-of-memory` and `apart/crashed` where there is no answer.
 *
 * ```ts
 * const clusters = await apart('kMeans', [points, 5, { seed: 1, onProgress }], { signal })
 * ```
 */
export function apart<Name extends StatsWork>(
  work: Name,
  input: Parameters<Extract<Statistics[Name], AnyFunction>>,
  options?: ApartOptions,
): Promise<Awaited<ReturnType<Extract<Statistics[Name], AnyFunction>>>>
export function apart<F extends AnyFunction>(
  work: Work<F>,
  input: Parameters<F>,
  options?: ApartOptions,
): Promise<Awaited<ReturnType<F>>>
export async function apart(
  work: StatsWork | Work<AnyFunction>,
  input: readonly unknown[],
  { signal, handOver = false, memoryMb = 2048 }: ApartOptions = {},
): Promise<unknown> {
  const { packed, listeners } = pack(input)
  const task = { ...placeOf(work), input: packed }
  const tell = (done: number) => {
    for (const listener of listeners) listener(done)
  }
  const answer = await queue.run(
    () => runInThread(task, { handOver: handOver ? buffersOf(packed) : [], memoryMb, signal, tell }),
    signal,
  )
  return unpack(answer)
}

function placeOf(work: StatsWork | Work<AnyFunction>) {
  if (typeof work === 'string') return { module: STATISTICS, name: work }
  return { module: work.module, name: work.run.name }
}
