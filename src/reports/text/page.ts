import { type Formats, formatsOf } from '../format/index.ts'
import type { Block, Callout, Fact, Finding, Insufficient, Note, Report, Section } from '../report.ts'
import { PAGE_WORDS } from '../words/page-words.ts'
import { TEXT_WORDS } from '../words/text-words.ts'
import { textChart } from './chart.ts'
import { textTable } from './table.ts'
import {
  fold,
  hanging,
  harmless,
  lineLength,
  places,
  type TablePrinter,
  type TextTerminal,
} from './terminal.ts'

/**
 * A report as lines of a terminal: what was found, how far to trust it, every section with its tables, charts as
 * numbers with bars. How it was computed is left to the page. Nothing in the data can command the terminal.
 */
export function renderText(report: Report, terminal: TextTerminal, print: TablePrinter): string {
  const place: Place = { formats: formatsOf(report), terminal, print, room: lineLength(terminal) }
  const { insufficient, findings, trust, sections } = report
  return [
    headOf(report, place),
    insufficient ? insufficientOf(insufficient, place) : findingsOf(findings, place),
    trust.length === 0 ? '' : trustOf(trust, place),
    ...sections.map((section) => sectionOf(section, place)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

interface Place {
  readonly formats: Formats
  readonly terminal: TextTerminal
  readonly print: TablePrinter
  readonly room: number
}

function headOf({ title, asOf, about }: Report, { formats, terminal: { colors }, room }: Place): string {
  const facts = [
    TEXT_WORDS[formats.language].asOf(formats.instant(asOf)),
    ...about.map((fact) => `${fact.label}: ${factValue(fact, formats)}`),
  ]
  return `${colors.bold(hanging('', title, 0, room).trimEnd())}\n${colors.dim(hanging('', facts.join(' · '), 0, room).trimEnd())}\n`
}

function factValue({ value }: Fact, formats: Formats): string {
  return typeof value === 'string' ? value : formats.figure(value)
}

function findingsOf(findings: readonly Finding[], { formats, terminal: { colors }, room }: Place): string {
  const figures = findings.map(({ figure }) => (figure === undefined ? '' : harmless(formats.figure(figure))))
  const width = Math.min(Math.floor(room / 3), Math.max(0, ...figures.map(places)))
  const lines = findings.map(({ sentence, advice }, index) => {
    const figure = figures[index]!
    const [first, before] =
      places(figure) <= width
        ? [`${colors.bold(figure)}${' '.repeat(width - places(figure) + (width > 0 ? 2 : 0))}`, '']
        : [' '.repeat(width + 2), `${colors.bold(figure)}\n`]
    const indent = width > 0 ? width + 2 : 0
    const told = advice === undefined ? '' : colors.dim(hanging(' '.repeat(indent), advice, indent, room))
    return `${before}${hanging(first, sentence, indent, room)}${told}`
  })
  return lines.join('')
}

function insufficientOf({ reason, remedies }: Insufficient, place: Place): string {
  const { formats, terminal, room } = place
  const { colors } = terminal
  const words = PAGE_WORDS[formats.language]
  const help = remedies.map((remedy) => hanging('- ', remedy, 2, room)).join('')
  return `${colors.yellow(colors.bold(`${words.noResult}.`))}\n${hanging('', reason, 0, room)}${help === '' ? '' : `${colors.bold(words.wouldHelp)}\n${help}`}`
}

const LEVELS = [
  { level: 'warning', mark: '!! ', color: 'red' },
  { level: 'caution', mark: '!  ', color: 'yellow' },
  { level: 'sound', mark: '✓  ', color: 'green' },
] as const

function trustOf(notes: readonly Note[], { formats, terminal: { colors }, room }: Place): string {
  const lines = LEVELS.flatMap(({ level, mark, color }) =>
    notes
      .filter((note) => note.level === level)
      .map(({ text }) => hanging(colors[color](mark), text, 3, room)),
  )
  return `${colors.bold(PAGE_WORDS[formats.language].trust)}\n${lines.join('')}`
}

function sectionOf({ title, lead, blocks }: Section, place: Place): string {
  const {
    terminal: { colors },
    room,
  } = place
  const head = `${colors.bold(fold(title, room).join('\n'))}\n${'─'.repeat(Math.min(room, places(harmless(title))))}\n`
  const led = lead === undefined ? '' : hanging('', lead, 0, room)
  return [`${head}${led}`, ...blocks.map((block) => textBlock(block, place))].join('\n')
}

function textBlock(block: Block, place: Place): string {
  const write = WRITERS[block.kind as keyof typeof WRITERS] as
    | ((block: Block, place: Place) => string)
    | undefined
  return write === undefined ? drawn(block as Drawn, place) : write(block, place)
}

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>
type Drawn = Exclude<Block, Of<keyof typeof WRITERS>>

const WRITERS = {
  text: ({ text }: Of<'text'>, { room }: Place) => hanging('', text, 0, room),
  list: ({ items }: Of<'list'>, { room }: Place) =>
    items.map((item) => hanging('- ', item, 2, room)).join(''),
  facts: ({ facts }: Of<'facts'>, { formats, room }: Place) => {
    const width = Math.max(0, ...facts.map(({ label }) => places(harmless(label))))
    return facts
      .map((fact) => {
        const label = harmless(fact.label)
        return hanging(
          `${label}${' '.repeat(width - places(label) + 2)}`,
          factValue(fact, formats),
          width + 2,
          room,
        )
      })
      .join('')
  },
  callout: ({ tone, title, text }: Callout, { terminal: { colors }, room }: Place) => {
    const color = { note: colors.bold, good: colors.green, caution: colors.yellow, missing: colors.yellow }[
      tone
    ]
    return hanging(color('▌ '), title === undefined ? text : `${title}: ${text}`, 2, room)
  },
  definition: ({ title, text }: Of<'definition'>, { terminal, room }: Place) => {
    const lines = text.trimEnd().split('\n')
    return `${titled(title, terminal, room)}${lines.map((line) => yamlLine(line, room)).join('')}`
  },
  table: (table: Of<'table'>, { formats, terminal, print, room }: Place) =>
    `${titled(table.title, terminal, room)}${textTable(table, formats, terminal, print)}${noted(table.note, terminal, room)}`,
}

/** A line of YAML, folded as YAML may be. */
function yamlLine(line: string, room: number): string {
  const indent = /^ */.exec(line)![0]
  return hanging(indent, line, indent.length + 2, room)
}

function drawn(chart: Drawn, { formats, terminal, print, room }: Place): string {
  const says = terminal.colors.dim(hanging('', chart.description, 0, room))
  return `${titled(chart.title, terminal, room)}${says}${textChart(chart, formats, terminal, print)}${noted(chart.note, terminal, room)}`
}

function titled(title: string | undefined, { colors }: TextTerminal, room: number): string {
  return title === undefined ? '' : `${colors.bold(fold(title, room).join('\n'))}\n`
}

function noted(note: string | undefined, { colors }: TextTerminal, room: number): string {
  return note === undefined ? '' : colors.dim(hanging('', note, 0, room))
}
