import { sayLater } from '../language/index.ts'

/** Why the framework refuses a request itself, by its codes. */
const WORDS: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: sayLater`the address cannot be decoded`,
  FST_ERR_CTP_BODY_TOO_LARGE: sayLater`the body is too large`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: sayLater`the type of the body is not one that is taken here`,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: sayLater`the body is not as long as was said`,
  FST_ERR_CTP_EMPTY_JSON_BODY: sayLater`the body is empty`,
  FST_ERR_CTP_INVALID_JSON_BODY: sayLater`the body is not valid JSON`,
}

/** Why the framework refuses a request, in our words where there are any. */
export function refusalWords(error: unknown): string {
  const { code = '', message = String(error) } = error as {
    readonly code?: string
    readonly message?: string
  }
  return WORDS[code] ?? message.replace(/\.$/, '')
}
