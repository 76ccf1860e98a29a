import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { type Problem, SatsumaError } from '../errors/index.ts'
import { buffersOf, pack, unpack } from './luggage.ts'
import type { AnyFunction } from './work.ts'

/** What a thread is to do: call a function of a module. */
export interface Task {
  readonly module: string
  readonly name: string
  readonly input: unknown
}

/** What a thread tells, the last of which is a result or an error. */
export type Telling =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'error'; readonly error: unknown }

/** How often progress is told at most. */
const PROGRESS_MS = 100

/** How far below others a thread is, as `nice` counts. */
const NICENESS = 10

/** Does a task in the thread that is for it; `load` imports a module. */
export async function perform(
  { module, name, input }: Task,
  port: MessagePort,
  load: (module: string) => Promise<Readonly<Record<string, AnyFunction>>> = (url) => import(url),
): Promise<void> {
  giveWay()
  try {
    const work = (await load(module))[name] as AnyFunction
    const result = await work(...(unpack(input, progressTo(port)) as unknown[]))
    const value = pack(result).packed
    port.postMessage({ kind: 'result', value } satisfies Telling, buffersOf(value))
  } catch (error) {
    port.postMessage(toldOf(error))
  }
}

function toldOf(error: unknown): Telling {
  if (error instanceof SatsumaError) return { kind: 'problems', problems: error.problems }
  return { kind: 'error', error }
}

function progressTo(port: MessagePort) {
  let told = performance.now()
  return (done: number) => {
    if (done < 1 && performance.now() - told < PROGRESS_MS) return
    told = performance.now()
    port.postMessage({ kind: 'progress', done } satisfies Telling)
  }
}

/** Where cores are few, those who serve requests come first. Only Linux has a priority for a thread of a process. */
function giveWay(): void {
  if (process.platform !== 'linux') return
  const thread = Number(basename(readlinkSync('/proc/thread-self')))
  setPriority(thread, Math.max(NICENESS, getPriority(thread)))
}
