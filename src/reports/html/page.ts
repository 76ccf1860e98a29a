import { createHash } from 'node:crypto'
import { isLong } from '../contents.ts'
import { formatsOf } from '../format/index.ts'
import { Markup, markup } from '../markup/index.ts'
import type { Method, Report, Section } from '../report.ts'
import { PAGE_WORDS, type PageWords } from '../words/page-words.ts'
import { blockOf } from './blocks.ts'
import { aboutOf, firstScreen } from './first-screen.ts'
import { MARK } from './mark.ts'
import { STYLE } from './style.ts'

/** Nothing is loaded and nothing runs; of styles only the page's own. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * A report as one HTML file that needs nothing else: no network, no script. All text of the report is escaped, its
 * charts are SVG in the page. Light and dark as the reader has it, wide, narrow and on paper.
 */
export function renderHtml(report: Report): string {
  const formats = formatsOf(report)
  const words = PAGE_WORDS[formats.language]
  const method = report.method.length > 0 ? [words.method] : []
  const titles = [...report.sections.map(({ title }) => title), ...method]
  const contents = isLong(report)
  const sections = report.sections.map((section, index) => {
    const place = { id: idOf(index), isFolded: contents && section.detail === true }
    return sectionOf(section, place, (block, id) => blockOf(block, formats, id))
  })
  return String(markup`<!doctype html>
<html lang="${formats.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Satsuma">
<title>${report.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<div class="page">
<header><div class="brand">${MARK}Satsuma</div><h1 dir="auto">${report.title}</h1>${aboutOf(report, formats)}</header>
<main>${firstScreen(report, formats)}<div class="body${contents ? '' : ' alone'}">${contents && contentsOf(titles, words)}<div>${sections}${
    report.method.length > 0 &&
    methodOf(report.method, { id: idOf(report.sections.length), isFolded: contents }, words)
  }</div></div></main>
<footer class="foot"><p>${words.timeZone(report.timeZone)}</p></footer>
</div>
</body>
</html>
`)
}

const idOf = (index: number) => `section-${index + 1}`

interface Place {
  readonly id: string
  readonly isFolded: boolean
}

function sectionOf(
  { title, lead, blocks }: Section,
  place: Place,
  write: (block: Section['blocks'][number], id: string) => Markup,
): Markup {
  const written = blocks.map((block, index) => ({ block, html: write(block, `${place.id}-${index + 1}`) }))
  return frameOf(title, place, markup`${lead && markup`<p class="lead">${lead}</p>`}${paired(written)}`)
}

/** A link to what is within a fold opens it, a search in the page and printing do, too. */
function frameOf(title: string, { id, isFolded }: Place, content: Markup): Markup {
  const heading = markup`<h2 id="${id}-title" dir="auto">${title}</h2>`
  if (!isFolded) {
    return markup`<section class="section" id="${id}" aria-labelledby="${id}-title">${heading}${content}</section>`
  }
  return markup`<section class="section folded" aria-labelledby="${id}-title"><details class="fold"><summary>${heading}</summary><div class="within-fold" id="${id}">${content}</div></details></section>`
}

interface Written {
  readonly block: Section['blocks'][number]
  readonly html: Markup
}

/** Two square charts in a row stand side by side where there is room. */
function paired(blocks: readonly Written[]): readonly Markup[] {
  const [first, second, ...others] = blocks
  if (first === undefined) return []
  if (second === undefined || first.block.kind !== 'curve' || second.block.kind !== 'curve') {
    return [first.html, ...paired(blocks.slice(1))]
  }
  return [markup`<div class="pair">${first.html}${second.html}</div>`, ...paired(others)]
}

function contentsOf(titles: readonly string[], words: PageWords): Markup {
  return markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ul>${titles.map(
    (title, index) => markup`<li><a href="#${idOf(index)}">${title}</a></li>`,
  )}</ul></nav>`
}

function methodOf(methods: readonly Method[], place: Place, words: PageWords): Markup {
  const notes = methods.map(
    ({ name, text, formula, assumptions = [], source }) =>
      markup`<div><h3>${name}</h3><p>${text}</p>${formula && markup`<pre>${formula}</pre>`}${
        assumptions.length > 0 &&
        markup`<p>${words.assumes}</p><ul class="list">${assumptions.map((one) => markup`<li>${one}</li>`)}</ul>`
      }${source && markup`<p class="soft">${words.source(source)}</p>`}</div>`,
  )
  return frameOf(words.method, place, markup`<div class="block card method">${notes}</div>`)
}
