import type { Page } from 'playwright-core'

/** Words of English sentences that are none in German, with a small or a large letter in front. */
const WORDS = [
  'the of and is are were with without who whom whose to by for from has have had not no none it its this that these',
  'those they their there than each every which when where you your only other others between within after before',
  'below above does did do be been or as at on how what why because but any nothing nobody never last first more most',
  'less least since until into out yet already cannot can should would could may',
].flatMap((line) => line.split(' '))
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${WORDS.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join('|')})(?![\\p{L}\\p{N}_-])`,
  'u',
)
/** Names of the data within German sentences, and what is cited. */
const QUOTED = /„[^“]*“|^Quelle: .*/g

/** What pages show, and what they say to those who cannot see them. */
const TEXTS = `(() => {
  const texts = new Set([document.title])
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
    if (!node.parentElement.closest('code, pre, kbd, script, noscript, style, textarea, .cm-editor'))
      texts.add(node.textContent.trim())
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + name + ']')) texts.add(element.getAttribute(name).trim())
  return [...texts]
})()`

/** The texts of a page that are English, but for names that the data hold. */
export async function englishTexts(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const texts: readonly string[] = await page.evaluate(TEXTS)
  // Charts cut long names.
  const withoutCutName = (text: string) => {
    const [begun = '', ...rest] = text.split('…')
    return rest.length > 0 && names.some((name) => name.startsWith(begun)) ? rest.join('…') : text
  }
  const withoutNames = (text: string) =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), withoutCutName(text).replaceAll(QUOTED, ' '))
  return texts.filter((text) => ENGLISH.test(withoutNames(text)))
}
