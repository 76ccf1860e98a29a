import { expect, test } from 'vitest'
import { z } from 'zod'
import { language, speaking } from '../language/index.ts'
import { result } from '../stats/index.ts'
import { resultOf } from '../stats/testing/result-of.ts'
import type { Analysis, Task } from './analysis.ts'
import { perform } from './perform.ts'

const options = z.strictObject({})

const spoken: Analysis<typeof options, string> = {
  name: 'spoken',
  title: 'Spoken',
  summary: 'Which language is spoken.',
  reads: 'purchases',
  options,
  remedies: [],
  run: async () => result({ result: language() }),
  report: (found) => ({
    about: [{ label: found, value: language() }],
    findings: [],
    trust: [],
    sections: [],
    method: [],
  }),
}

test('what is found is kept in English, whoever asked; a report speaks as is spoken when it is made', async () => {
  const task = { workspace: { settings: { timeZone: 'UTC', weekStartsOn: 1 } }, options: {}, asOf: 0 }
  const signal = new AbortController().signal
  const performed = await speaking('de', () =>
    perform(spoken, { ...task, signal } as Task<z.output<typeof options>>, () => ({ name: 'test' })),
  )
  expect(resultOf(performed.outcome)).toBe('en')
  expect(performed.report).toMatchObject({ language: 'en', about: [{ label: 'en', value: 'en' }] })
  expect(speaking('de', () => performed.report)).toMatchObject({
    language: 'de',
    about: [{ label: 'en', value: 'de' }],
  })
})
