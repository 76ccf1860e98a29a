import { say, translate } from '../../language/index.ts'
import type { Fact, Formats, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { cardOf, overviewSection } from './cards.ts'
import { clusterFindings } from './findings.ts'
import { mapSection } from './map-section.ts'
import { methodsOf } from './method-notes.ts'
import { movementSection } from './movement-section.ts'
import type { ClusterOptions } from './options.ts'
import type { ClustersResult, ComparedColumn } from './result.ts'
import { comparedIn } from './tell.ts'
import { evidenceSection, trustNotes } from './trust.ts'

/** Clusters for people: how many kinds of customers, who they are, how sure that is, what to do. */
export function clustersReport(result: ClustersResult, context: ReportContext<ClusterOptions>): ReportBody {
  const { calendar, currency } = context
  const formats = spokenFormats({ timeZone: calendar.timeZone, ...(currency !== undefined && { currency }) })
  return {
    about: facts(result, formats),
    findings: clusterFindings(result, formats),
    trust: trustNotes(result, formats),
    sections: sections(result, formats),
    method: methodsOf(result.method),
  }
}

function sections(result: ClustersResult, formats: Formats): Section[] {
  const { clusters, map, movement, judgement } = result
  return [
    ...(clusters.length > 0 ? [overviewSection(result, formats)] : []),
    ...(map === null ? [] : [mapSection(result, map, formats)]),
    ...clusters.map((_, place) => cardOf(result, place, formats)),
    ...(movement === null ? [] : [movementSection(result, movement, formats)]),
    ...(judgement === null ? [] : [evidenceSection(result, judgement, formats)]),
    columnsSection(result),
  ]
}

function facts(result: ClustersResult, formats: Formats): Fact[] {
  const { customers, fitted, isNew } = result
  const compared = comparedIn(result)
  return [
    { label: say`Customers`, value: { measure: 'count', value: customers } },
    {
      label: say`Compared in`,
      value: `${formats.counted(compared.length, 'column')}: ${someOf(compared)}`,
    },
    ...(isNew || fitted === null
      ? []
      : [{ label: say`Clusters found`, value: { measure: 'day' as const, value: fitted.asOf } }]),
  ]
}

const SOME = 6

function someOf(titles: readonly string[]): string {
  const more = titles.length - SOME
  return more > 0 ? say`${titles.slice(0, SOME).join(', ')} and ${more} more` : titles.join(', ')
}

function columnsSection({ columns, leftOut, method }: ClustersResult): Section {
  const how = ({ kind, log }: ComparedColumn) => {
    if (kind === 'number') return log ? say`by its logarithm` : say`as it is`
    return kind === 'category' && method === 'k-prototypes' ? say`same or not` : say`describes the clusters`
  }
  return {
    title: say`What was compared`,
    lead: say`Numbers are brought to one scale, so that each counts the same; those of a few very large values by their logarithm.`,
    detail: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Column`, is: 'text' },
          { name: say`How`, is: 'text' },
        ],
        rows: [
          ...columns.map((column) => [translate(column.title), how(column)]),
          ...leftOut.map(({ title, reason }) => [translate(title), say`left out: ${translate(reason)}`]),
        ],
      },
    ],
  }
}
