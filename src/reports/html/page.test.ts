import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Report } from '../index.ts'
import { renderHtml } from '../index.ts'
import { GALLERY, INSUFFICIENT } from '../testing/gallery.ts'
import { HOSTILE_TEXT, hostile } from '../testing/hostile.ts'
import { SAMPLE_CHARTS } from '../testing/sample-charts.ts'

const page = renderHtml(GALLERY)
const headings = (html: string) => [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))

describe('a page', () => {
  test('says its findings and how far to trust them before any chart', () => {
    const places = ['What was found', '48.3%', 'How far to trust this', 'class="block chart"'].map((text) =>
      page.indexOf(text),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('tells what limits trust before what raises it', () => {
    expect(page.indexOf('<b>Warning</b>')).toBeLessThan(page.indexOf('<b>Caution</b>'))
    expect(page.indexOf('<b>Caution</b>')).toBeLessThan(page.indexOf('<b>Checked</b>'))
  })

  test('has everything that the report says', () => {
    for (const { title, lead = '' } of GALLERY.sections) {
      expect(page).toContain(`>${title}</h2>`)
      expect(page).toContain(lead)
    }
    expect(page).toContain('Hughes, A. M. (1994)')
    expect(page).toContain('<dt>Rows</dt><dd dir="auto">541,909</dd>')
  })

  test('has one first heading, and none that skips a level', () => {
    const levels = headings(page)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })

  test('uses each id once, and refers to none that is not there', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    const referred = [...page.matchAll(/(?:aria-labelledby="|href="#)([^"]+)"/g)].map(([, id]) => id!)
    expect(referred.length).toBeGreaterThan(10)
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('needs no network and no script, and allows none', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/)
    const style = page.match(/<style>([\s\S]*?)<\/style>/)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = page.match(/Content-Security-Policy" content="([^"]+)"/)![1]!
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    )
    expect(page).not.toMatch(/ style="/)
  })

  test('is the same every time', () => {
    expect(renderHtml(GALLERY)).toBe(page)
    expect(renderHtml(JSON.parse(JSON.stringify(GALLERY)))).toBe(page)
  })

  test('gives the numbers of every chart as a table', () => {
    const charts = page.match(/<figure class="block chart"/g)!.length
    expect(page.match(/<summary>The numbers</g)).toHaveLength(charts)
  })

  test('has what is detail, and how it was computed, folded where it is long, all open where it is short', () => {
    const folded = (report: Report) =>
      [...renderHtml(report).matchAll(/<details class="fold"><summary><h2[^>]*>([^<]*)/g)].map(
        ([, title]) => title,
      )
    expect(folded(GALLERY)).toEqual(['Is the model any good?', 'How it was computed'])
    expect(folded({ ...GALLERY, sections: GALLERY.sections.filter(({ detail }) => detail) })).toEqual([])
  })

  test('shows a long table in part, and the rest on demand', () => {
    expect(page).toContain('Show the other 20 rows')
  })
})

test('numbers of a column have the same decimals, intervals a column of their own, a total no bar', () => {
  const table = page.slice(page.indexOf('>The groups in numbers<'), page.indexOf('>The best customers<'))
  expect(table).toContain('<td class="num">£5,000</td><td class="within">£4,500 to £5,600</td>')
  expect(table).toContain('<td class="num">–</td><td class="within"></td>')
  expect(table).toMatch(
    /<tfoot><tr><th scope="row" dir="auto">Everybody<\/th><td class="num">4,338<\/td><td><\/td>/,
  )
})

test('an interval that is only a percentage is told to be one', () => {
  const column = { name: 'Share', is: 'share', interval: '95%' } as const
  const table = { kind: 'table', columns: [column], rows: [[{ value: 0.5, low: 0.4, high: 0.6 }]] } as const
  const html = renderHtml({ ...GALLERY, sections: [{ title: 'One', blocks: [table] }] })
  expect(html).toContain('Share<small>95% interval</small>')
})

test('data that give no result are a page with the reason and what would help', () => {
  const html = renderHtml(INSUFFICIENT)
  expect(html).toContain('These data give no result')
  expect(html).toContain('Nobody bought a second time')
  expect(html).toContain('RFM needs no repeat purchases')
  expect(html).not.toContain('What was found')
})

test('whatever text the data hold, it stays text', () => {
  const html = renderHtml(hostile(GALLERY))
  expect(
    html.match(/<[a-z][^>]*/g)!.filter((tag) => /alert|onerror|onload|javascript/.test(unquoted(tag))),
  ).toEqual([])
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const tags = (text: string) => new Set([...text.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag))
  expect([...tags(html)].filter((tag) => !tags(page).has(tag))).toEqual([])
})

test('a chart without any value says so instead of drawing axes', () => {
  const blocks = Object.values(SAMPLE_CHARTS).map((make) => make({ values: [], labels: [] }))
  const html = renderHtml({ ...GALLERY, sections: [{ title: 'Nothing', blocks }] })
  expect(html.match(/There is nothing to draw/g)).toHaveLength(blocks.length)
})

test('an empty report is a page', () => {
  const empty: Report = {
    title: '',
    asOf: 0,
    timeZone: 'UTC',
    about: [],
    findings: [],
    trust: [],
    sections: [{ title: '', blocks: [{ kind: 'table', columns: [], rows: [] }] }],
    method: [],
  }
  expect(renderHtml(empty)).toContain('1 Jan 1970')
})

/** A tag without what is quoted in it. */
function unquoted(tag: string): string {
  return tag.replace(/"[^"]*"/g, '')
}

test('hostile texts are among what is tried', () => {
  expect(HOSTILE_TEXT).toMatch(/<script>|"|'|&|\u202E/)
})
