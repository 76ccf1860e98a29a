import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Problem } from '../../api/client'
import { type DraftCount, type DraftWords, useDraftCount, useDraftWords } from '../../api/drafts'
import type { Definition, Path } from '../definition/node'
import { type Subject, savedSubjectOf, subjectOf } from './subject'
import { useLatest } from './use-latest'

/** Typing pauses this long before words are asked for, and numbers. */
const WORDS_PAUSE_MS = 80
const COUNT_PAUSE_MS = 150
/** And this long before everybody is counted. */
const EXACT_PAUSE_MS = 1_000

export interface Results {
  /** The latest count; of what was written before while `isCurrent` is false. */
  readonly count: DraftCount | undefined
  readonly subject: Subject
  readonly isCurrent: boolean
  /** A group was begun, and is not counted before it has a condition or is left. */
  readonly isBegun: boolean
  /** Everybody is being counted, after a sample was. */
  readonly isCounting: boolean
  readonly words: DraftWords | undefined
  /** What is wrong with what is written now; undefined until that is known. */
  readonly problems: readonly Problem[] | undefined
  /** Why it could not be counted. */
  readonly error: unknown
  readonly retry: () => void
  /** What was counted, for questions that take longer; undefined while it is not counted. */
  readonly counted: string | undefined
}

/**
 * Who the tree at a place takes in, from a sample first and then exactly, while it is being written; beside what is
 * saved, where something is. An empty group takes in nobody, or everybody: where `isBegun` says that somebody is still
 * filling one, what was there before it stays.
 */
export function useResults(
  definition: Definition,
  root: Path,
  { saved, isBegun = false }: { readonly saved?: Definition | undefined; readonly isBegun?: boolean } = {},
): Results {
  const subject = useMemo(() => subjectOf(definition, root), [definition, root])
  const asked = useMemo(() => JSON.stringify(subject.definition), [subject])
  const whole = useMemo(() => JSON.stringify(definition), [definition])
  const [wholeSettled] = useDebouncedValue(whole, WORDS_PAUSE_MS)
  const [settled] = useDebouncedValue(asked, COUNT_PAUSE_MS)
  const [calm] = useDebouncedValue(asked, EXACT_PAUSE_MS)
  const words = useDraftWords(wholeSettled)
  const isKnown = wholeSettled === whole && !words.isPlaceholderData
  const problems = isKnown ? words.data?.problems : undefined
  const canCount = problems?.length === 0 && settled === asked && !isBegun
  const before = useMemo(() => saved && savedSubjectOf(definition, root, saved), [definition, root, saved])
  const sample = useDraftCount(settled, 'sample', canCount, before)
  const sampled = sample.isPlaceholderData ? undefined : sample.data
  const wantsExact = canCount && calm === asked && sampled?.precision === 'sample'
  const exact = useDraftCount(settled, 'exact', wantsExact, before)
  const counted = wantsExact && !exact.isPlaceholderData && exact.data ? exact.data : sampled
  const isCurrent = canCount && counted !== undefined
  const count = useLatest(isCurrent ? counted : undefined)
  const latestWords = useLatest(words.data?.problems.length === 0 && !isBegun ? words.data : undefined)
  return {
    count,
    subject,
    isCurrent,
    isBegun,
    isCounting: wantsExact && exact.isFetching,
    words: latestWords,
    problems,
    error: words.error ?? (canCount ? sample.error : null),
    retry: () => void (words.error ? words.refetch() : sample.refetch()),
    counted: isCurrent ? settled : undefined,
  }
}
