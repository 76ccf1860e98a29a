/** A line of text as a page has broken it. */
export interface Line {
  readonly text: string
  readonly left: number
  /** Of its letters, about. */
  readonly bottom: number
  readonly style: CSSStyleDeclaration
}

/** How far below the letters a line of text ends, as a part of the size of its font. */
const DESCENT = 0.24

/** Every line of text within an element that is not part of a drawing. */
export function linesOf(element: HTMLElement): readonly Line[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('svg') !== null || node.textContent?.trim() === '') continue
    lines.push(...brokenLines(node as Text, getComputedStyle(parent)))
  }
  return lines
}

/** Words that stand at one height are a line. */
function brokenLines(node: Text, style: CSSStyleDeclaration): readonly Line[] {
  const lines: { text: string; left: number; top: number; rect: DOMRect }[] = []
  for (const word of node.data.matchAll(/\S+/g)) {
    const range = document.createRange()
    range.setStart(node, word.index)
    range.setEnd(node, word.index + word[0].length)
    const rect = range.getBoundingClientRect()
    if (rect.width === 0) continue
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.top - rect.top) < rect.height / 2) line.text += ` ${word[0]}`
    else lines.push({ text: word[0], left: rect.left, top: rect.top, rect })
  }
  const below = Number.parseFloat(style.fontSize) * DESCENT
  return lines.map(({ text, left, rect }) => ({ text, left, bottom: rect.bottom - below, style }))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text within XML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
