import type { Formats } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Block, Callout, Definition, Fact, Facts, List, Paragraph, Table } from '../report.ts'
import { PAGE_WORDS } from '../words/page-words.ts'
import { chartOf } from './chart.ts'
import { tableOf } from './table.ts'

/** One block of a section; `id` is free on the page. */
export function blockOf(block: Block, formats: Formats, id: string): Markup {
  const write = WRITERS[block.kind as keyof typeof WRITERS] as BlockWriter<Block> | undefined
  return write === undefined ? chartOf(block as Chart, formats, id) : write(block, formats)
}

type Chart = Exclude<Block, Paragraph | List | Facts | Callout | Definition | Table>
type BlockWriter<B extends Block> = (block: B, formats: Formats) => Markup

const WRITERS = {
  text: ({ text }: Paragraph) => markup`<p class="block text">${text}</p>`,
  list: ({ items }: List) =>
    markup`<ul class="block list">${items.map((item) => markup`<li>${item}</li>`)}</ul>`,
  facts: ({ facts }: Facts, formats: Formats) =>
    markup`<dl class="block facts">${facts.map((fact) => factOf(fact, formats))}</dl>`,
  callout: ({ tone, title, text }: Callout) =>
    markup`<div class="block callout ${tone}">${title && markup`<h3>${title}</h3>`}<p>${text}</p></div>`,
  definition: ({ title, text }: Definition) =>
    markup`<div class="block definition"><h3>${title}</h3><pre>${text}</pre></div>`,
  table: (table: Table, formats: Formats) =>
    markup`<div class="block table">${table.title && markup`<h3>${table.title}</h3>`}${tableOf(table, formats, table.title ?? PAGE_WORDS[formats.language].table)}${
      table.note && markup`<p class="note">${table.note}</p>`
    }</div>`,
}

/** A value with what it is; its interval below it. */
export function factOf({ label, value }: Fact, formats: Formats): Markup {
  const { text, interval } = typeof value === 'string' ? { text: value } : figureParts(value, formats)
  return markup`<div><dt>${label}</dt><dd dir="auto">${text}${interval && markup`<small>${interval}</small>`}</dd></div>`
}

/** A figure and its interval apart, as they are written in different sizes. */
export function figureParts({ measure, value }: Exclude<Fact['value'], string>, formats: Formats) {
  if (value === null || typeof value === 'number') return { text: formats.figure({ measure, value }) }
  const write = formats.alike(measure, [value])
  return { text: write(value.value), interval: formats.range(write(value.low), write(value.high)) }
}
