import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A fenced block of a page, by the words after its backticks: `yaml condition`. */
export interface Block {
  readonly kind: string
  readonly text: string
}

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+ \w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
    kind: kind!,
    text: text!,
  }))
}

/** The page of a condition, with its example. */
export interface ConditionPage {
  readonly key: string
  readonly text: string
  readonly definitions: string
  readonly condition: unknown
  readonly log: readonly Record<string, unknown>[]
  readonly expected: readonly { readonly at: string; readonly members: readonly number[] }[]
}

const FOLDER = 'docs/conditions'

export function conditionPages(): ConditionPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
      const block = (kind: string) => blocksOf(text).find((one) => one.kind === `yaml ${kind}`)?.text ?? ''
      return {
        key: file.replace('.md', ''),
        text,
        definitions: block('definitions'),
        condition: parse(block('condition')),
        log: parse(block('log')),
        expected: parse(block('expected')),
      }
    })
}
