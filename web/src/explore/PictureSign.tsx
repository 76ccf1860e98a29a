import type { ReactNode } from 'react'
import type { PictureName } from './pictures'
import { gridCells, type UpsetSign, upsetColumns } from './signs'

const SERIES = 'var(--series)'
const INK = 'var(--ink-soft)'

const grid = (...rows: readonly string[]) =>
  gridCells(...rows).map(({ key, x, y, level }) => (
    <rect key={key} x={x} y={y} width={21} height={17} rx={3} fill={SERIES} fillOpacity={level} />
  ))

const upset = (...columns: readonly UpsetSign[]) =>
  upsetColumns(columns).map(({ key, x, height, dots }) => (
    <g key={key}>
      <rect x={x} y={56 - height} width={14} height={height} rx={2} fill={SERIES} />
      {dots.map(({ row, y, isDark }) => (
        <circle key={row} cx={x + 7} cy={y} r={4} fill={INK} fillOpacity={isDark ? 1 : 0.2} />
      ))}
    </g>
  ))

/** What each picture looks like, as a sign: no numbers of anybody. */
const SIGNS: Readonly<Record<PictureName, ReactNode>> = {
  rfm: grid('12479', '22457', '33334', '54222', '95311'),
  overlap: upset([48, '0'], [38, '1'], [27, '01'], [17, '2'], [10, '012']),
  movements: (
    <g fill={SERIES}>
      <path d="M10 6C60 6 60 6 110 6V34C60 34 60 34 10 34Z" fillOpacity={0.75} />
      <path d="M10 36C60 36 60 66 110 66V78C60 78 60 48 10 48Z" fillOpacity={0.4} />
      <path d="M10 56C60 56 60 36 110 36V48C60 48 60 68 10 68Z" fill={INK} fillOpacity={0.5} />
      <path d="M10 70C60 70 60 80 110 80V98C60 98 60 96 10 96Z" fill={INK} fillOpacity={0.3} />
    </g>
  ),
  retention: grid('96544', '96540', '97500', '96000', '90000'),
  funnel: [112, 78, 46, 27].map((width, step) => (
    <g key={width} fill={SERIES}>
      <rect x={4} y={6 + step * 24} width={112} height={18} rx={4} fill={INK} fillOpacity={0.12} />
      <rect x={4} y={6 + step * 24} width={width} height={18} rx={4} />
    </g>
  )),
  pareto: (
    <g fill="none" stroke={INK}>
      <path d="M8 92H112M8 92V6" strokeOpacity={0.5} />
      <path d="M8 92L112 8" strokeDasharray="4 4" strokeOpacity={0.6} />
      <path d="M8 92C14 30 44 12 112 8" stroke={SERIES} strokeWidth={4} />
    </g>
  ),
  regions: (
    <g fill={SERIES}>
      <path d="M8 26L30 14L48 20L44 40L28 46L20 66L12 44Z" fillOpacity={0.35} />
      <path d="M34 52L48 54L50 72L40 92L34 74Z" fillOpacity={0.55} />
      <path d="M56 18L74 10L76 34L60 40Z" />
      <path d="M58 44L78 42L84 60L70 84L60 62Z" fillOpacity={0.25} />
      <path d="M80 16L108 12L114 36L96 54L84 42Z" fillOpacity={0.7} />
      <path d="M96 68L112 66L110 82L98 82Z" fillOpacity={0.4} />
    </g>
  ),
  clusters: (
    <g>
      {[
        [22, 24],
        [34, 18],
        [30, 34],
        [44, 28],
        [18, 40],
        [38, 44],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={5} fill={SERIES} />
      ))}
      {[
        [82, 36],
        [94, 28],
        [98, 44],
        [86, 52],
        [106, 36],
      ].map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x! - 4} y={y! - 4} width={9} height={9} fill="var(--tone-1)" />
      ))}
      {[
        [52, 72],
        [64, 66],
        [60, 84],
        [74, 80],
        [46, 86],
      ].map(([x, y]) => (
        <path key={`${x} ${y}`} d={`M${x} ${y! - 6}l6 10h-12z`} fill="var(--tone-3)" />
      ))}
    </g>
  ),
}

export function PictureSign({ name }: { readonly name: PictureName }) {
  return (
    <svg viewBox="0 0 120 100" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  )
}
