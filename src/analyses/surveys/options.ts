import { z } from 'zod'
import { definitionName } from '../../conditions/definition-name.ts'
import { sayLater } from '../../language/index.ts'

const itemName = z.string().min(1).max(200)

const scale = z
  .strictObject({
    scale: definitionName.meta({ description: sayLater`Its name, which its score has too.` }),
    title: z.string().min(1).max(200).optional().meta({ description: sayLater`What people call it.` }),
    items: z
      .array(itemName)
      .min(1)
      .max(300)
      .meta({ description: sayLater`Columns or traits that hold its answers.` }),
    reverse: z.array(itemName).max(300).default([]).meta({
      description: sayLater`Those of the items that run the other way: who agrees has less of it.`,
    }),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .meta({ description: sayLater`The lowest and the highest answer; what was answered otherwise.` }),
    answers: z
      .array(z.string().min(1).max(200))
      .min(2)
      .max(50)
      .optional()
      .meta({ description: sayLater`Answers that are texts, from the lowest to the highest.` }),
    missing: z
      .array(z.union([z.number(), z.string().min(1).max(200)]))
      .max(50)
      .default([])
      .meta({ description: sayLater`Answers that stand for none: 9, 99, "do not know".` }),
    atLeast: z.int().min(1).optional().meta({
      description: sayLater`Who answered fewer of its items has no score; half of them unless said.`,
    }),
    cuts: z.tuple([z.number(), z.number()]).optional().meta({
      description: sayLater`Scores below the first are low and above the second high.`,
    }),
    texts: z.record(z.string(), z.string().min(1).max(500)).default({}).meta({
      description: sayLater`The questions as they were asked, by item.`,
    }),
  })
  .superRefine((written, context) => {
    for (const { path, message } of scaleProblems(written))
      context.addIssue({ code: 'custom', path, message })
  })

interface WrittenScale {
  readonly items: readonly string[]
  readonly reverse: readonly string[]
  readonly range?: readonly [number, number] | undefined
  readonly answers?: readonly string[] | undefined
  readonly atLeast?: number | undefined
  readonly cuts?: readonly [number, number] | undefined
}

interface Complaint {
  readonly path: (string | number)[]
  readonly message: string
}

function scaleProblems({ items, reverse, range, answers, atLeast, cuts }: WrittenScale): Complaint[] {
  const twice = items.flatMap((item, index) =>
    items.indexOf(item) < index
      ? [{ path: ['items', index], message: sayLater`"${item}" is named twice.` }]
      : [],
  )
  const strays = reverse.flatMap((item, index) =>
    items.includes(item)
      ? []
      : [{ path: ['reverse', index], message: sayLater`"${item}" is none of the items.` }],
  )
  const descends = (pair: readonly [number, number] | undefined) => pair !== undefined && pair[0] > pair[1]
  return [
    ...twice,
    ...strays,
    ...told(
      range !== undefined && !(range[0] < range[1]),
      'range',
      sayLater`The lowest answer is below the highest.`,
    ),
    ...told(
      range !== undefined && answers !== undefined && range[1] - range[0] !== answers.length - 1,
      'answers',
      sayLater`There are as many answers as whole numbers in the range.`,
    ),
    ...told(
      atLeast !== undefined && atLeast > items.length,
      'atLeast',
      items.length === 1 ? sayLater`It has one item.` : sayLater`It has ${items.length} items.`,
    ),
    ...told(descends(cuts), 'cuts', sayLater`The first cut is not above the second.`),
  ]
}

const told = (wrong: boolean, field: string, message: string): Complaint[] =>
  wrong ? [{ path: [field], message }] : []

export const GROUPS = ['terciles', 'range'] as const

export const surveysOptions = z
  .strictObject({
    scales: z.array(scale).min(1).max(100).optional().meta({
      description: sayLater`What the questionnaire measures; proposed from the answers otherwise.`,
    }),
    items: z.array(itemName).min(1).max(500).optional().meta({
      description: sayLater`The columns or traits that are answers, in the order in which they were asked.`,
    }),
    event: z.string().min(1).max(200).optional().meta({
      description: sayLater`The event whose properties are the answers, where they are not traits.`,
    }),
    factors: z.int().min(1).max(50).optional().meta({
      description: sayLater`How many factors are looked for; as many as scales, or as chance does not explain.`,
    }),
    rotation: z.enum(['oblimin', 'varimax']).default('oblimin').meta({
      description: sayLater`Whether factors may go together (oblimin) or are independent (varimax).`,
    }),
    groups: z.enum(GROUPS).default('terciles').meta({
      description: sayLater`Where low, middle and high scores end, unless a scale has cuts: thirds of the people, or thirds of the range of the answers.`,
    }),
    samples: z.int().min(50).max(2_000).default(200).meta({
      description: sayLater`How many samples the interval of omega is drawn from.`,
    }),
  })
  .superRefine(({ scales = [] }, context) => {
    for (const { path, message } of setProblems(scales)) context.addIssue({ code: 'custom', path, message })
  })

export type SurveysOptions = z.output<typeof surveysOptions>
export type WrittenScales = NonNullable<SurveysOptions['scales']>

const at =
  (index: number) =>
  ({ path, message }: Complaint): Complaint => ({ path: ['scales', index, ...path], message })

/** What scales say of each other. */
function setProblems(scales: WrittenScales): Complaint[] {
  const readings = new Map<string, string>()
  return scales.flatMap((one, index) => {
    const twice = scales.findIndex((other) => other.scale === one.scale) < index
    const taken = ['care', 'strongest', ...scales.map(({ scale }) => `${scale}_level`)].includes(one.scale)
    return [
      ...told(taken, 'scale', sayLater`"${one.scale}" is said of everybody already: take another name.`).map(
        at(index),
      ),
      ...(twice
        ? [{ path: ['scales', index, 'scale'], message: sayLater`There are two scales "${one.scale}".` }]
        : []),
      ...one.items.flatMap((item, place) => {
        const reading = JSON.stringify([one.range, one.answers, one.missing])
        const known = readings.get(item) ?? reading
        readings.set(item, known)
        const message = sayLater`"${item}" has another range, other answers or other missing codes in another scale.`
        return known === reading ? [] : [{ path: ['scales', index, 'items', place], message }]
      }),
    ]
  })
}
