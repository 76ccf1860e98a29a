import type { Catalogue } from '../catalogue.ts'
import { bareFile } from './analyses/bare-file.ts'
import { baskets } from './analyses/baskets.ts'
import { clusters } from './analyses/clusters.ts'
import { cohorts } from './analyses/cohorts.ts'
import { funnels } from './analyses/funnels.ts'
import { lifeCycle } from './analyses/life-cycle.ts'
import { lookAlikes } from './analyses/look-alikes.ts'
import { microAudiences } from './analyses/micro-audiences.ts'
import { movements } from './analyses/movements.ts'
import { nextPurchase } from './analyses/next-purchase.ts'
import { periods } from './analyses/periods.ts'
import { personas } from './analyses/personas.ts'
import { prediction } from './analyses/prediction.ts'
import { quality } from './analyses/quality.ts'
import { regions } from './analyses/regions.ts'
import { rfm } from './analyses/rfm.ts'
import { surveys } from './analyses/surveys.ts'
import { value } from './analyses/value.ts'
import { analyses } from './analyses.ts'
import { changes } from './changes.ts'
import { definitions } from './definitions.ts'
import { errors } from './errors.ts'
import { gallery } from './gallery.ts'
import { imports } from './imports.ts'
import { NOUNS } from './nouns.ts'
import { stats } from './stats.ts'
import { work } from './work.ts'

export const german: Catalogue = {
  sentences: {
    ...analyses,
    ...bareFile,
    ...baskets,
    ...clusters,
    ...cohorts,
    ...funnels,
    ...lifeCycle,
    ...lookAlikes,
    ...microAudiences,
    ...movements,
    ...nextPurchase,
    ...periods,
    ...personas,
    ...prediction,
    ...quality,
    ...regions,
    ...rfm,
    ...surveys,
    ...value,
    ...changes,
    ...definitions,
    ...errors,
    ...gallery,
    ...imports,
    ...stats,
    ...work,
  },
  nouns: NOUNS,
  signs: { thousands: '.', decimal: ',' },
}
