import { texts } from '../../../i18n'
import { Choice, optionsOf } from '../controls/Choice'
import { Words } from '../controls/Sentence'
import { readDuration, writeDuration } from '../language/duration'
import { withField } from '../language/fields'
import { type Edge, readEdge, type Window, writeEdge } from '../language/window'
import { DateBox } from './DateBox'
import { LengthBox } from './LengthBox'

const t = texts('conditions')

type Range = Extract<Window, { kind: 'range' }>
type End = 'from' | 'to'

interface RangeEdgesProps {
  readonly window: Range
  readonly onChange: (window: Range) => void
}

/** From a day on, until before another; either end may be open. */
export function RangeEdges({ window, onChange }: RangeEdgesProps) {
  const put = (end: End, edge: string | undefined) => onChange(withField(window, end, edge))
  return (
    <Words>
      <EdgeBox end="from" value={window.from} other={window.to} onChange={(edge) => put('from', edge)} />
      <EdgeBox end="to" value={window.to} other={window.from} onChange={(edge) => put('to', edge)} />
    </Words>
  )
}

interface EdgeBoxProps {
  readonly end: End
  readonly value: string | undefined
  readonly other: string | undefined
  readonly onChange: (edge: string | undefined) => void
}

type EdgeKind = 'open' | 'day' | 'ago'

function EdgeBox({ end, value, other, onChange }: EdgeBoxProps) {
  const edge = value === undefined ? undefined : readEdge(value)
  const kind: EdgeKind = edge === undefined ? 'open' : edge.kind === 'ago' ? 'ago' : 'day'
  // A range has at least one end.
  const kinds: readonly EdgeKind[] = other === undefined ? ['day', 'ago'] : ['day', 'ago', 'open']
  const label = t(`labels.${end}`)
  return (
    <Words>
      <Choice
        label={t('labels.kindOf', { what: label })}
        value={kind}
        options={optionsOf(
          value === undefined ? ['open', 'day', 'ago'] : kinds,
          (one) => t(`edgeKinds.${end}.${one}`),
          (one) => t(`edges.${end}.${one}`),
        )}
        onChange={(next) => onChange(BEGIN[next])}
      />
      {edge && <EdgeValue label={label} edge={edge} onChange={onChange} />}
    </Words>
  )
}

const BEGIN: Readonly<Record<EdgeKind, string | undefined>> = { open: undefined, day: '', ago: '30 days ago' }

interface EdgeValueProps {
  readonly label: string
  readonly edge: Edge
  readonly onChange: (edge: string) => void
}

function EdgeValue({ label, edge, onChange }: EdgeValueProps) {
  if (edge.kind !== 'ago') return <DateBox label={label} value={edge.text} onChange={onChange} />
  const put = (text: string) => {
    const length = readDuration(text)
    if (length !== undefined) onChange(writeEdge({ kind: 'ago', length }))
  }
  return t.rich('edges.ago', {
    length: () => <LengthBox label={label} value={writeDuration(edge.length)} onChange={put} />,
  })
}
