import { z } from 'zod'
import { identityRulesSchema } from '../../../identity/index.ts'
import { count, instant, list } from '../schemas.ts'

export const backupResult = z
  .object({
    backupId: z.string().meta({ description: 'For GET /backups/:id.' }),
    bytes: count,
    tables: list(z.object({ name: z.string(), rows: count })),
  })
  .meta({ id: 'BackupResult' })

export const storedBackup = z.object({ id: z.string(), bytes: count, createdAt: instant }).meta({
  id: 'Backup',
  description: 'An archive to download; deleted after a day, or when the server stops.',
})

export const settings = z
  .object({
    timeZone: z.string(),
    weekStartsOn: count,
    currency: z
      .string()
      .nullable()
      .meta({ description: 'ISO 4217: what amounts are of, where that was said.' }),
  })
  .meta({ id: 'Settings', description: 'The calendar that segments follow, and the currency of amounts.' })

export const settingsChange = z.strictObject({
  timeZone: z.string().max(100).optional(),
  weekStartsOn: z.number().int().min(1).max(7).optional(),
  currency: z.string().max(10).nullable().optional(),
})

export const identityRules = identityRulesSchema.meta({
  id: 'IdentityRules',
  description: 'Which identities are admitted, and which of those seen together are one person.',
})

export const checks = z
  .object({
    problems: count,
    checks: list(
      z.object({
        name: z.string(),
        verdict: z.enum(['ok', 'warning', 'problem']),
        found: z.string(),
        mend: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Examination' })
