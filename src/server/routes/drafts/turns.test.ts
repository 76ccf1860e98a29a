import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { ExactTurns } from './exact-turns.ts'
import { untilGone } from './until-gone.ts'

/** Work that ends when it is given up, with the reason. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

const STAYING = new AbortController().signal

test('what somebody asked for before is given up for what they ask for now, and nobody else’s', async () => {
  const turns = new ExactTurns()
  const first = turns.take('ada', STAYING, endless)
  const other = turns.take('ben', STAYING, async () => 'ben')
  expect(await turns.take('ada', STAYING, async () => 'second')).toBe('second')
  await expect(first).rejects.toMatchObject({ code: 'drafts/counted-anew' })
  expect(await other).toBe('ben')
})

test('work ends when whoever asked has gone', async () => {
  const connection = new EventEmitter()
  const gone = untilGone({ raw: connection } as never)
  const work = new ExactTurns().take('ada', gone, endless)
  connection.emit('close')
  await expect(work).rejects.toMatchObject({ code: 'drafts/given-up' })
})
