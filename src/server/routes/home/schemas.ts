import { z } from 'zod'
import { count, instant, list } from '../schemas.ts'

const titled = z.object({ id: z.string(), title: z.string(), segmentationTitle: z.string().optional() })

const change = z
  .object({
    segment: titled,
    size: count,
    before: count,
    usual: z.object({ low: z.number(), high: z.number(), days: count }).optional().meta({
      description: 'What its changes within a day usually lie between; absent where too few are known.',
    }),
    beyond: z
      .number()
      .meta({ description: 'From 1 on the change is unusual; 0 where it is usual, or not known.' }),
  })
  .meta({ id: 'SegmentChange', description: 'How a segment changed since a day ago.' })

const part = z.object({ id: z.string(), title: z.string() })

const move = z
  .object({
    segmentation: z.string(),
    segmentationTitle: z.string(),
    from: part.optional().meta({ description: 'Absent for profiles that are new.' }),
    to: part,
    profiles: count,
  })
  .meta({ id: 'PartMove', description: 'How many went from one part of a segmentation to another.' })

const atStake = { revenue: z.number(), of: z.number().meta({ description: 'The revenue of everybody.' }) }

const risk = z
  .discriminatedUnion('basis', [
    z.object({
      basis: z.literal('model'),
      model: z.object({ name: z.string(), title: z.string(), asOf: instant }),
      ...atStake,
    }),
    z.object({ basis: z.literal('segment'), segment: titled, profiles: count, ...atStake }),
  ])
  .meta({
    id: 'RevenueAtRisk',
    description: 'How much of a year’s revenue comes from customers who may leave.',
  })

export const home = z
  .object({
    asOf: instant,
    since: instant,
    changes: list(change),
    compared: count.meta({ description: 'Segments and parts whose size a day ago is known.' }),
    judged: count.meta({ description: 'Of these, those of which it is known what is usual.' }),
    waiting: count.meta({ description: 'Those of which nothing is known of a day ago.' }),
    moves: list(move),
    movesSince: instant.meta({
      description: 'Moves are known from then on: a day ago, or the first evaluation.',
    }),
    risk: risk.optional(),
    latestRecord: z.object({ receivedAt: instant, occurredAt: instant }).optional(),
    definitions: count.meta({ description: 'Segments and segmentations, paused ones too.' }),
    segmentations: count.meta({ description: 'Segmentations that are not paused.' }),
    measuring: z.boolean().meta({ description: 'Whether what segments are worth is being computed.' }),
  })
  .meta({ id: 'Home', description: 'What is new since a day ago.' })

export const movesByRules = z
  .object({
    from: instant,
    to: instant,
    moves: list(move),
    looked: count.meta({ description: 'So many profiles were looked at; counts stand for all of them.' }),
    profiles: count,
  })
  .meta({
    id: 'MovesByRules',
    description: 'Who went from one part to another, by the rules as they are now.',
  })

const segmentation = z.object({ name: z.string(), title: z.string() })
const withParts = segmentation.extend({ parts: list(part) })

export const base = z
  .object({
    segmentations: list(segmentation).meta({ description: 'Those that can be chosen.' }),
    columns: withParts.optional(),
    rows: withParts.optional(),
    cells: list(list(z.object({ profiles: count, value: z.number().optional() }))).meta({
      description: 'By column, then by row; one row where there are no rows.',
    }),
    measuring: z.boolean(),
  })
  .meta({ id: 'CustomerBase', description: 'All customers by the parts of two segmentations.' })

export const measures = z
  .object({
    asOf: instant.optional(),
    measuring: z.boolean().meta({ description: 'Whether newer ones are being computed.' }),
    trouble: z.string().optional().meta({ description: 'Why they could not be computed.' }),
    purchases: z
      .object({ event: z.string(), amount: list(z.string()) })
      .optional()
      .meta({
        description: 'What is counted as a purchase, and the properties whose product is its amount.',
      }),
    churn: z.object({ name: z.string(), title: z.string(), asOf: instant }).optional(),
    segments: list(
      z.object({
        id: z.string(),
        value: z.number().optional().meta({ description: 'What members spent in the last 365 days.' }),
        buyers: count.meta({ description: 'Members who bought in that time.' }),
        churnRisk: z.number().optional().meta({ description: 'The mean of what the model of churn says.' }),
      }),
    ),
  })
  .meta({
    id: 'SegmentMeasures',
    description: 'What the members of segments are worth, and how likely they are to leave.',
  })

export const comparison = z
  .object({
    asked: instant,
    since: instant.meta({
      description: 'Who came and went is known from then on: what was asked for, or the first evaluation.',
    }),
    segments: list(
      z.object({
        id: z.string(),
        size: count,
        entered: count,
        exited: count,
        alone: count.meta({ description: 'Who is in none of the others.' }),
      }),
    ),
    pairs: list(
      z.object({
        a: z.string(),
        b: z.string(),
        shared: count,
        fromAToB: count.meta({ description: 'Who left a and entered b within the period.' }),
        fromBToA: count,
      }),
    ),
  })
  .meta({ id: 'Comparison', description: 'Segments beside each other.' })
