import type { Formats } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Finding, Insufficient, Note, Report } from '../report.ts'
import { PAGE_WORDS, type PageWords } from '../words/page-words.ts'
import { factOf, figureParts } from './blocks.ts'

/** What was asked of which data, what was found, and how far to trust it: before any chart. */
export function firstScreen(report: Report, formats: Formats): Markup {
  const { insufficient, findings, trust } = report
  const words = PAGE_WORDS[formats.language]
  return markup`<div class="first">${insufficient ? insufficientOf(insufficient, words) : findingsOf(findings, formats)}${trust.length > 0 && trustOf(trust, words)}</div>`
}

export function aboutOf({ asOf, about }: Report, formats: Formats): Markup {
  const facts = [{ label: PAGE_WORDS[formats.language].asOf, value: formats.instant(asOf) }, ...about]
  return markup`<dl class="about">${facts.map((fact) => factOf(fact, formats))}</dl>`
}

function findingsOf(findings: readonly Finding[], formats: Formats): Markup {
  return markup`<section class="card findings" aria-labelledby="findings"><h2 id="findings">${PAGE_WORDS[formats.language].found}</h2><ol>${findings.map(
    ({ figure, sentence, advice }) =>
      markup`<li>${figure && numberOf(figure, formats)}<div class="says"><p>${sentence}</p>${advice && markup`<p class="advice">${advice}</p>`}</div></li>`,
  )}</ol></section>`
}

function numberOf(figure: NonNullable<Finding['figure']>, formats: Formats): Markup {
  const { text, interval } = figureParts(figure, formats)
  return markup`<p class="number">${text}${interval && markup`<span class="interval">${interval}</span>`}</p>`
}

function insufficientOf({ reason, remedies }: Insufficient, words: PageWords): Markup {
  return markup`<section class="card insufficient" aria-labelledby="findings"><h2 id="findings">${words.noResult}</h2><p>${reason}</p>${
    remedies.length > 0 &&
    markup`<h3>${words.wouldHelp}</h3><ul class="list">${remedies.map((remedy) => markup`<li>${remedy}</li>`)}</ul>`
  }</section>`
}

const LEVELS = [
  { level: 'warning', icon: 'M8 1.5 15 14H1ZM8 6v4m0 1.5v1' },
  { level: 'caution', icon: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 3.5v4.5m0 1.5v1' },
  { level: 'sound', icon: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.8 8.2l2.3 2.3 4.2-4.6' },
] as const

/** What limits trust first. */
function trustOf(notes: readonly Note[], words: PageWords): Markup {
  const ordered = LEVELS.flatMap(({ level, icon }) =>
    notes.filter((note) => note.level === level).map(({ text }) => ({ level, icon, text })),
  )
  return markup`<section class="card trust" aria-labelledby="trust"><h2 id="trust">${words.trust}</h2><ul>${ordered.map(
    ({ level, icon, text }) =>
      markup`<li class="${level}"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="${icon}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/></svg><div><b>${words.levels[level]}</b><p>${text}</p></div></li>`,
  )}</ul></section>`
}
