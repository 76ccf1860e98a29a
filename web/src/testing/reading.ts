const BLOCKS =
  'p,div,li,dt,dd,th,td,h1,h2,h3,h4,section,header,footer,button,label,legend,summary,option,small'

/** What an element says, blocks apart, with all white space as one blank. */
export function wordsIn(element: Element | null): string {
  if (element === null) return ''
  const copy = element.cloneNode(true) as Element
  for (const block of copy.querySelectorAll(BLOCKS)) {
    block.prepend(' ')
    block.append(' ')
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** What each name of the definition lists within an element says. */
export function factsIn(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...element.querySelectorAll('dt')].map((name) => [wordsIn(name), wordsIn(name.nextElementSibling)]),
  )
}

/** The cells of a table, row by row, without its heads. */
export function rowsIn(table: Element): readonly (readonly string[])[] {
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsIn))
}

/** The items of the lists within an element. */
export function itemsIn(element: Element): readonly string[] {
  return [...element.querySelectorAll('li')].map(wordsIn)
}
