import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { capital } from '../capitals.ts'
import { actionFor } from './advice.ts'
import type { ClustersResult } from './result.ts'
import { comparedIn, differencesIn } from './tell.ts'
import { howSure } from './trust.ts'

/** So many clusters are told one by one on the first screen. */
const TOLD = 5

/** What a marketer wants to know first: how many kinds of customers there are, how sure that is, who they are. */
export function clusterFindings(result: ClustersResult, formats: Formats): Finding[] {
  if (result.clusters.length === 0) return nothingFound(result, formats)
  return [howMany(result), ...result.clusters.slice(0, TOLD).map((_, place) => one(result, place, formats))]
}

function nothingFound(result: ClustersResult, { count }: Formats): Finding[] {
  return [
    {
      sentence: say`There are no separate kinds among these ${count(result.customers)} customers: in the ${comparedIn(result).length} columns that were compared they shade into each other.`,
      advice: say`Do not make personas of groups that are not there. Divide by the one thing that matters to you instead: by what they spend, or by RFM.`,
    },
    {
      sentence: say`That is an answer, not a failure: any cut would be arbitrary, and the same customers would be cut otherwise next time.`,
      advice: say`To look again in fewer columns, name those that matter: --columns. To cut all the same, say into how many: --clusters 4.`,
    },
  ]
}

function howMany(result: ClustersResult): Finding {
  const { clusters, isNew } = result
  return {
    figure: { measure: 'count', value: clusters.length },
    sentence: isNew
      ? say`kinds of customers. ${howSure(result)}`
      : say`kinds of customers, as an earlier run found them; everybody was placed into the nearest.`,
  }
}

function one({ clusters }: ClustersResult, place: number, formats: Formats): Finding {
  const cluster = clusters[place]!
  const told = differencesIn(cluster.marks, formats).slice(0, 3)
  const told2 =
    told.length === 0 ? say`They differ from the others in nothing that stands out.` : `${told.join('; ')}.`
  return {
    figure: { measure: 'share', value: cluster.share },
    sentence: `${say`“${cluster.name}”`}: ${formats.counted(cluster.customers, 'customer')}. ${capital(told2)}`,
    advice: actionFor(cluster.marks),
  }
}
