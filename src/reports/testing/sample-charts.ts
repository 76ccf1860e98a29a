import type { Panel } from '../chart.ts'
import type { Measure } from '../measure.ts'

/** What charts are made of in tests of degenerate data. */
export interface Sample {
  readonly values: readonly number[]
  readonly labels: readonly string[]
  readonly measure?: Measure
}

type Maker = (sample: Sample) => Panel

const said = { title: 'A chart', description: 'It shows something.' }

/** A chart of each kind out of any numbers and labels. */
export const SAMPLE_CHARTS: { readonly [K in Panel['kind']]: Maker } = {
  bars: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'bars',
    category: 'Label',
    labels: values.map((_, index) => labels[index % labels.length] ?? ''),
    value: { title: 'Value', measure },
    series: [{ name: 'A', values: values.map((value, index) => (index % 3 === 2 ? null : value)) }],
  }),
  lines: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'lines',
    x: { title: 'x', measure },
    y: { title: 'y', measure },
    series: labels.map((name) => ({
      name,
      points: values.map((value, index) => ({
        x: index,
        y: index % 4 === 3 ? null : value,
        low: value,
        high: value,
      })),
    })),
    band: '95% interval',
    marks: values.slice(0, 3).map((at, index) => ({ at, name: labels[index] ?? '' })),
    level: { at: 1, name: 'level' },
  }),
  'heat-map': ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'heat-map',
    x: { title: 'x', labels: values.map((_, index) => labels[index % labels.length] ?? '') },
    y: { title: 'y', labels },
    value: { title: 'Value', measure },
    cells: labels.map((_, row) => values.map((value, column) => ((row + column) % 5 === 4 ? null : value))),
  }),
  scatter: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'scatter',
    x: { title: 'x', measure },
    y: { title: 'y', measure },
    groups: labels.map((name, group) => ({
      name,
      ...(group === 0 && { rest: true as const }),
      points: values.map((x, index) => ({
        x,
        y: values[values.length - 1 - index]!,
        label: name,
        ...(group > 0 && { size: x }),
      })),
    })),
  }),
  histogram: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'histogram',
    x: { title: 'x', measure },
    y: { title: 'y', measure },
    edges: values.length === 0 ? [] : [...values, Math.max(...values) + 1].sort((a, b) => a - b),
    series: labels.map((name) => ({ name, values })),
    marks: values.slice(0, 3).map((at) => ({ at, name: 'mark' })),
  }),
  curve: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'curve',
    x: { title: 'x', measure },
    y: { title: 'y', measure },
    series: labels.map((name) => ({ name, points: values.map((x) => ({ x, y: x })) })),
    against: { name: 'by chance' },
  }),
  flow: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'flow',
    measure,
    columns: [
      { title: 'before', stages: labels },
      { title: 'after', stages: labels },
    ],
    links: values.map((value, index) => ({
      column: 0,
      from: index % Math.max(1, labels.length),
      to: (index * 7) % Math.max(1, labels.length),
      value,
    })),
  }),
  intersections: ({ values, labels, measure = 'count' }) => ({
    ...said,
    kind: 'intersections',
    value: { title: 'Profiles', measure },
    sets: labels.map((name, index) => ({ name, size: values[index] ?? 0 })),
    intersections: values.map((size, index) => ({
      sets: labels.map((_, set) => set).filter((set) => (index >> set) % 2 === 1),
      size,
    })),
  }),
  estimates: ({ values, labels, measure = 'number' }) => ({
    ...said,
    kind: 'estimates',
    category: 'Trait',
    value: { title: 'Ratio', measure },
    rows: values.map((value, index) => ({
      name: labels[index % labels.length] ?? '',
      value: index % 3 === 2 ? null : { value, low: value, high: value },
      group: labels[0] ?? '',
    })),
    interval: '95% interval',
    neutral: { at: 1, name: 'no difference' },
  }),
}
