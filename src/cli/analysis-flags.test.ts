import { Command } from 'commander'
import { expect, test } from 'vitest'
import { ANALYSES } from '../analyses/index.ts'
import { addAnalysisFlags, analysisOptions } from './analysis-flags.ts'

const analysisOf = (method: string) => ANALYSES.find(({ name }) => name === method)!

/** What a method is given for what was typed after its name. */
async function optionsOf(method: string, typed: readonly string[], besides: object = {}) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  addAnalysisFlags(command, analysisOf(method))
  command.parse([...typed], { from: 'user' })
  return analysisOptions<Record<string, unknown>>(analysisOf(method), command.opts(), { ...besides })
}

test.each([
  ['value', ['--segments', 'loyal'], { segments: ['loyal'] }],
  ['value', ['--segments', 'loyal, life-cycle/at-risk'], { segments: ['loyal', 'life-cycle/at-risk'] }],
  [
    'quality',
    ['--segments', 'loyal,life-cycle', '--effect', '0.2'],
    { segments: ['loyal', 'life-cycle'], effect: 0.2 },
  ],
  ['churn', ['--by', 'plan,loyal'], { by: ['plan', 'loyal'] }],
  ['rfm', ['--recency-cuts', '30,90', '--scores', '3'], { recencyCuts: [30, 90], scores: 3 }],
  ['look-alikes', ['--segment', 'loyal', '--keep-rule'], { segment: 'loyal', keepRule: true }],
  ['personas', ['--segment', 'loyal'], { segment: 'loyal', days: 365, months: 6 }],
])('%s %j', async (method, typed, options) => {
  expect(await optionsOf(method, typed)).toMatchObject(options)
})

test.each([
  ['value', ['--segments', ''], '--segments: '],
  ['value', ['--horizon', 'long'], '--horizon: '],
  ['rfm', ['--recency-cuts', '30,soon'], '--recency-cuts: [1]: '],
])('%s %j is refused by the name of its flag', async (method, typed, said) => {
  await expect(optionsOf(method, typed)).rejects.toMatchObject({
    code: 'analysis/invalid-option',
    message: expect.stringContaining(said),
  })
})
