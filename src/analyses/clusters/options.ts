import { z } from 'zod'
import { sayLater } from '../../language/index.ts'

const names = z.array(z.string().min(1).max(200))

/** How kinds of customers are found. */
export const clusterOptions = z
  .strictObject({
    columns: names.optional().meta({
      description: sayLater`Only these columns or traits, and events; found by rule unless said.`,
    }),
    without: names.default([]).meta({ description: sayLater`Columns, traits and events to leave out.` }),
    method: z
      .enum(['auto', 'k-means', 'mini-batch', 'k-prototypes', 'gaussian-mixture', 'hdbscan'])
      .default('auto')
      .meta({
        description: sayLater`How clusters are found; auto takes k-means, of more than 100,000 customers mini-batch, and k-prototypes where most columns are categories.`,
      }),
    clusters: z.int().min(2).max(20).optional().meta({
      description: sayLater`How many clusters, whether there are any or not; found in the data unless said.`,
    }),
    most: z
      .int()
      .min(2)
      .max(20)
      .default(8)
      .meta({ description: sayLater`The most clusters that are tried.` }),
    period: z.int().min(1).max(3_650).default(90).meta({
      description: sayLater`Movement between clusters is from so many days before.`,
    }),
    refit: z.enum(['always', 'weekly', 'monthly', 'never']).default('monthly').meta({
      description: sayLater`Of a model: how often clusters are found anew. In between everybody is placed into those that were found.`,
    }),
    fitted: z.record(z.string(), z.unknown()).optional().meta({
      description: sayLater`What an earlier run printed with --json: everybody is placed into its clusters.`,
    }),
  })
  .refine(({ method, clusters }) => method !== 'hdbscan' || clusters === undefined, {
    error: sayLater`HDBSCAN tells by itself how many clusters there are; leave out "clusters" or take another method.`,
    path: ['clusters'],
  })

export type ClusterOptions = z.output<typeof clusterOptions>
