import { texts } from '../i18n'
import { messages } from '../i18n/messages'

const t = texts('live')

/** What was wrong, and what was done about it, in the words of whoever looks at it. */
interface IssueText {
  readonly title: string
  readonly treatment: string
}

const { of, ofRequests } = messages.live.issues
type Code = keyof typeof of
type RequestCode = keyof typeof ofRequests

/** By the code of the issue. */
const ISSUE_TEXTS: Readonly<Record<string, IssueText>> = Object.fromEntries(
  (Object.keys(of) as Code[]).map((code) => [
    code,
    { title: t(`issues.of.${code}.title`), treatment: t(`issues.of.${code}.treatment`) },
  ]),
)

/** Of whole requests, and of values that are judged after their call was taken; by code too. */
const FURTHER_TEXTS: Readonly<Record<string, IssueText>> = Object.fromEntries(
  (Object.keys(ofRequests) as RequestCode[]).map((code) => [
    code,
    { title: t(`issues.ofRequests.${code}.title`), treatment: t(`issues.ofRequests.${code}.treatment`) },
  ]),
)

/** A code that these pages do not know yet still says what kind of issue it is. */
export function issueText(code: string, kind: 'rejected' | 'repaired'): IssueText {
  return ISSUE_TEXTS[code] ?? FURTHER_TEXTS[code] ?? { title: code, treatment: t(`issues.${kind}`) }
}
