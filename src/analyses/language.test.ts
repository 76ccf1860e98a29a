import { expect, test } from 'vitest'
import { z } from 'zod'
import { CATALOGUES } from '../language/languages.ts'
import { recognise } from '../language/recognise.ts'
import { ANALYSES, type Analysis } from './index.ts'

/** All that is said of an analysis before it runs. */
function saidOf({ title, summary, remedies, options, outputs }: Analysis): string[] {
  const usual = options.safeParse({})
  const told = usual.success && outputs ? outputs(usual.data) : []
  return [
    title,
    summary,
    ...remedies,
    ...descriptionsOf(z.toJSONSchema(options, { io: 'input' }) as Schema),
    ...told.flatMap((output) => [output.title, output.description]),
  ]
}

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** What forms show beside options and those of groups of options. */
function descriptionsOf({ properties = {}, $defs = {} }: Schema): string[] {
  return Object.values(properties).flatMap(({ $ref, ...own }) => {
    const { description, ...schema } = { ...($ref && $defs[$ref.replace('#/$defs/', '')]), ...own }
    return [...(description === undefined ? [] : [description]), ...descriptionsOf({ ...schema, $defs })]
  })
}

const cases = Object.keys(CATALOGUES).flatMap((language) =>
  ANALYSES.map((analysis) => [analysis.name, language as keyof typeof CATALOGUES, analysis] as const),
)

test.each(cases)('all that is said of %s before it runs can be said in %s', (_, language, analysis) => {
  const { sentences } = CATALOGUES[language]
  const isKnown = (text: string) => sentences[text] !== undefined || recognise(sentences, text) !== undefined
  expect(saidOf(analysis).filter((text) => !isKnown(text))).toEqual([])
})
